// Examples of the checks that compare with last year's report: Y, C06 and D04.

import type { Report } from "#core/report/report.ts";
import { type Example, withEntries } from "./example.ts";
import { sound2019, sound2021 } from "./sound-reports.ts";
import { before2019, before2021 } from "./years-before.ts";

function changedBefore(check: string, entries: Record<string, string>, also: readonly string[] = []): Example {
  return {
    check,
    failing: { report: sound2021, lastYear: withEntries(before2021, entries) },
    passing: { report: sound2021, lastYear: before2021 },
    also,
  };
}

const noReviews = { disputes_reconsideration_upheld: "0", disputes_reconsideration_pending: "0" };
const withoutReviews: Report = {
  ...withEntries(sound2021, noReviews),
  narrative: { ...sound2021.narrative, overview: (sound2021.narrative.overview ?? "").replace("行政复议5件、", "") },
};

export const yearExamples: readonly Example[] = [
  changedBefore("Y01", { requests_carriedForward_naturalPerson: "4", requests_notHeld_naturalPerson: "3" }),
  changedBefore("Y02", { normativeActs_normativeDocuments_inForce: "82" }),
  {
    check: "Y03",
    failing: { report: sound2019, lastYear: withEntries(before2019, { enforcement_coercion_change: "6" }) },
    passing: { report: sound2019, lastYear: before2019 },
  },
  {
    check: "Y04",
    failing: {
      report: sound2019,
      lastYear: withEntries(before2019, { normativeActs_normativeDocuments_disclosedTotal: "71" }),
    },
    passing: { report: sound2019, lastYear: before2019 },
  },
  {
    check: "Y05",
    failing: { report: { ...sound2021, year: 2021, narrative: atYear(2021) }, lastYear: { ...before2019, year: 2020 } },
    passing: { report: sound2021, lastYear: before2021 },
  },
  changedBefore("Y06", { enforcement_penalties_decisions: "120" }),
  {
    check: "Y07",
    failing: { report: sound2021, lastYear: { ...before2021, entries: sameRequests() } },
    passing: { report: sound2021, lastYear: before2021 },
    also: ["Y01"],
  },
  {
    check: "Y08",
    failing: { report: sound2021, lastYear: { ...before2021, narrative: sound2021.narrative } },
    passing: { report: sound2021, lastYear: before2021 },
  },
  changedBefore("Y11", { disputes_suitAfterReconsideration_pending: "2" }),
  changedBefore("C06", { fees_administrativeFees_amount: "15203506" }, ["Y06"]),
  {
    check: "D04",
    failing: { report: withoutReviews, lastYear: withEntries(before2021, noReviews) },
    passing: { report: sound2021, lastYear: before2021 },
  },
];

function atYear(year: number): Record<string, string> {
  return Object.fromEntries(
    Object.entries(sound2021.narrative).map(([section, text]) => [section, text.replaceAll("2024", String(year))]),
  );
}

/** Last year's entries with the requests of this year. */
function sameRequests(): Record<string, string> {
  const requests = Object.entries(sound2021.entries).filter(([name]) => name.startsWith("requests_"));
  return { ...before2021.entries, ...Object.fromEntries(requests) };
}
