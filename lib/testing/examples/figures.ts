// Examples of the checks of cells and tables: A, B, C, D, H01–H10 and P.
import { cellsOf } from "#core/editions/cells.ts";
import { requireEdition } from "#core/editions/registry.ts";
import { exchangeFigures } from "#core/report/exchange.ts";
import { figuresOf } from "#core/report/figures.ts";
import type { Report } from "#core/report/report.ts";
import { type Example, withEntries, withTotals } from "./example.ts";
import { sound2018, sound2019, sound2021 } from "./sound-reports.ts";

function broken(check: string, sound: Report, entries: Record<string, string>, also: readonly string[] = []): Example {
  return { check, failing: { report: withEntries(sound, entries) }, passing: { report: sound }, also };
}

function totals(
  check: string,
  sound: Report,
  wrong: Record<string, string>,
  right: Record<string, string>,
  also: readonly string[] = [],
): Example {
  return { check, failing: { report: withTotals(sound, wrong) }, passing: { report: withTotals(sound, right) }, also };
}

function exchangeFiguresOf(report: Report): ReturnType<typeof exchangeFigures> {
  const edition = requireEdition(report.edition);
  return exchangeFigures(edition, figuresOf(edition, report));
}

/** Every cell of the printed tables 0, and nothing in the text about them. */
function allNil(sound: Report): Report {
  const cells = cellsOf(requireEdition(sound.edition)).filter(({ total }) => !total);
  const entries = Object.fromEntries(cells.map(({ name }) => [name, "0"]));
  const lines = sound.narrative.overview?.split("\n") ?? [];
  const overview = lines.map((line, index) =>
    /\d/.test(line.replace(/\d{4}年/, "")) ? `${"甲乙丙丁戊己庚辛"[index % 8]}类事项有序办理。` : line,
  );
  return { ...sound, entries, narrative: { ...sound.narrative, overview: overview.join("\n") } };
}

const nil = allNil(sound2021);
const department: Report = { ...sound2021, office: { name: "清河市水利局", kind: "department", level: "city" } };
const county: Report = { ...sound2021, office: { name: "清河县人民政府", kind: "government", level: "county" } };
const noRules = { normativeActs_governmentRules_issued: "0", normativeActs_governmentRules_inForce: "0" };

/** The report as a sum of one addend whose figures are its own. */
const summed: Report = {
  ...sound2021,
  addends: [{ office: "清河市教育局", digest: "", state: "accepted", figures: exchangeFiguresOf(sound2021) }],
};

export const figureExamples: readonly Example[] = [
  {
    check: "G01",
    failing: {
      report: withEntries(summed, {
        normativeActs_normativeDocuments_issued: `${Number(sound2021.entries.normativeActs_normativeDocuments_issued) + 1}`,
      }),
    },
    passing: { report: summed },
    also: ["N10"],
  },
  broken("A01", sound2019, { fees_administrativeFees_change: "-36" }, ["A09"]),
  broken("A02", sound2019, { normativeActs_normativeDocuments_disclosedTotal: "6" }),
  broken("A03", sound2019, { normativeActs_normativeDocuments_newlyDisclosed: "10" }),
  broken("A04", sound2021, { normativeActs_normativeDocuments_inForce: "3" }),
  {
    check: "A05",
    failing: { report: county },
    passing: { report: withEntries(county, noRules) },
  },
  broken("A06", sound2019, { procurement_centralizedProcurement_amount: "0" }),
  broken("A07", sound2019, { enforcement_coercion_change: "-64" }),
  broken("A08", sound2019, {
    licensing_licenses_change: "0",
    licensing_otherServices_change: "0",
    enforcement_penalties_change: "0",
  }),
  broken("A09", sound2019, { fees_administrativeFees_change: "54" }),
  {
    check: "A10",
    failing: { report: withEntries(sound2021, { enforcement_penalties_decisions: "0" }) },
    passing: {
      report: withEntries(
        { ...department, entries: { ...department.entries, ...noRules } },
        { enforcement_penalties_decisions: "0" },
      ),
    },
  },
  broken("B01", sound2021, { requests_repeated_naturalPerson: "3" }, ["N03"]),
  totals("B02", sound2021, { requests_repeated_total: "3" }, { requests_repeated_total: "2" }, ["B03"]),
  totals(
    "B03",
    sound2021,
    { requests_resultsTotal_researchInstitute: "1" },
    { requests_resultsTotal_researchInstitute: "0" },
    ["B01", "N03"],
  ),
  {
    check: "B04",
    failing: { report: { ...sound2021, entries: { ...sound2021.entries, requests_notProcessed_total: "4" } } },
    passing: { report: { ...sound2021, entries: { ...sound2021.entries, requests_notProcessed_total: "2" } } },
  },
  broken("B05", sound2021, { requests_carriedForward_publicWelfare: "1" }, ["B01", "N04"]),
  {
    check: "B06",
    failing: {
      report: withTotals(
        withEntries(sound2021, {
          requests_excessive_legalServices: "2",
          requests_excessive_otherOrganization: "2",
          requests_newlyReceived_legalServices: "2",
          requests_newlyReceived_otherOrganization: "2",
        }),
        { requests_excessive_total: "2" },
      ),
    },
    passing: { report: withTotals(sound2021, { requests_excessive_total: "0" }) },
    also: ["B02", "B03", "N01"],
  },
  {
    check: "B07",
    failing: {
      report: { ...sound2021, reading: { requests_notHeld_naturalPerson: { kind: "repaired", printed: "" } } },
    },
    passing: { report: { ...sound2021, reading: { requests_notHeld_naturalPerson: { kind: "read" } } } },
  },
  broken("B08", sound2021, { requests_carriedForward_naturalPerson: "13", requests_notHeld_naturalPerson: "0" }, [
    "N03",
    "N04",
  ]),
  broken("B09", sound2021, {
    requests_otherReason_naturalPerson: "16",
    requests_notHeld_naturalPerson: "0",
    requests_internalAffairs_naturalPerson: "0",
  }),
  {
    check: "B10",
    failing: {
      report: withTotals(
        withEntries(sound2021, { requests_repeated_naturalPerson: "0", requests_excessive_naturalPerson: "0" }),
        { requests_repeated_total: "2" },
      ),
    },
    passing: { report: withTotals(sound2021, { requests_repeated_total: "2" }) },
    also: ["B01", "B02", "B03", "N03"],
  },
  {
    check: "B11",
    failing: {
      report: {
        ...withEntries(sound2021, { requests_feeOverdue_naturalPerson: "2", requests_repeated_naturalPerson: "0" }),
        narrative: { ...sound2021.narrative, others: "无其他需要报告的事项。" },
      },
    },
    passing: {
      report: withEntries(sound2021, { requests_feeOverdue_naturalPerson: "2", requests_repeated_naturalPerson: "0" }),
    },
    also: ["F05"],
  },
  broken("B12", sound2021, { requests_stateSecret_naturalPerson: "2", requests_repeated_naturalPerson: "0" }),
  {
    check: "B13",
    failing: {
      report: withEntries(nil, {
        disputes_directSuit_upheld: "1",
        licensing_licenses_decisions: "5",
        enforcement_penalties_decisions: "4",
      }),
    },
    passing: { report: withEntries(nil, { licensing_licenses_decisions: "5", enforcement_penalties_decisions: "4" }) },
  },
  broken("C01", sound2021, { requests_repeated_legalServices: "" }),
  broken("C02", sound2021, { enforcement_coercion_decisions: "-73" }),
  broken("C03", sound2021, { enforcement_coercion_decisions: "73件" }),
  broken("C04", sound2021, { fees_administrativeFees_amount: "1520.35061" }),
  broken("C05", sound2019, { procurement_centralizedProcurement_amount: "8120" }),
  broken("C07", sound2021, { licensing_licenses_decisions: "4,312" }),
  totals("D01", sound2021, { disputes_reconsideration_total: "6" }, { disputes_reconsideration_total: "5" }, ["N07"]),
  totals("D02", sound2021, { disputes_directSuit_total: "3" }, { disputes_directSuit_total: "2" }, ["N07"]),
  totals(
    "D03",
    sound2021,
    { disputes_suitAfterReconsideration_total: "2" },
    { disputes_suitAfterReconsideration_total: "1" },
    ["N07"],
  ),
  broken("D05", sound2021, { disputes_reconsideration_upheld: "14", disputes_reconsideration_corrected: "4" }, ["N07"]),
  broken("H01", sound2018, { channels_website_count: "901" }),
  broken("H02", sound2018, { documents_normativeDocumentsDisclosed_count: "13" }, ["N10"]),
  totals("H03", sound2018, { applications_received_count: "51" }, { applications_received_count: "50" }, ["N10"]),
  broken("H04", sound2018, { completion_onTime_count: "50", replies_disclosed_count: "19" }),
  broken("H05", sound2018, { replies_disclosed_count: "17" }),
  totals("H06", sound2018, { replies_refusedTotal_count: "6" }, { replies_refusedTotal_count: "5" }, ["H05"]),
  totals("H07", sound2018, { reconsideration_total_count: "4" }, { reconsideration_total_count: "3" }, ["N10"]),
  totals("H08", sound2018, { litigation_total_count: "2" }, { litigation_total_count: "1" }, ["N10"]),
  totals("H09", sound2018, { staff_staffTotal_count: "41" }, { staff_staffTotal_count: "40" }, ["N10"]),
  broken("H10", sound2018, { responses_pressConferencesByLeaders_count: "15" }),
  broken("P01", sound2021, { enforcement_penalties_decisions: "4312" }),
  { check: "P02", failing: { report: nil }, passing: { report: { ...nil, office: department.office } }, also: ["A10"] },
  broken("P03", sound2019, {
    licensing_licenses_itemsLastYear: "300",
    licensing_licenses_decisions: "4300",
    licensing_otherServices_itemsLastYear: "400",
    licensing_otherServices_decisions: "2700",
    enforcement_penalties_itemsLastYear: "600",
    enforcement_penalties_decisions: "900",
  }),
];
