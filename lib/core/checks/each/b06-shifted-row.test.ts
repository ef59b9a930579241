// B06, shown on a sound report with one thing broken.
import { expect } from "vitest";
import type { Report } from "#core/report/report.ts";
import { type Example, withEntries, withTotals } from "#testing/examples/example.ts";
import { itMarks } from "#testing/examples/it-marks.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2021 } from "#testing/examples/sound-reports.ts";
import { shiftedRow } from "./b06-shifted-row.ts";

export const example: Example = {
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
};

itShows(import.meta, example, [
  "note “无正当理由大量反复申请”一行最后一类的 2 恰好等于前几类之和，而总计是 2，可能整行错了一列，请核对原表。",
]);

const shiftedRow2 = {
  requests_excessive_naturalPerson: "1",
  requests_excessive_legalServices: "2",
  requests_excessive_otherOrganization: "3",
};
const typed = (total: string, entries: Record<string, string> = {}): Report =>
  withTotals(withEntries(sound2021, { ...shiftedRow2, ...entries }), { requests_excessive_total: total });
const readAs = (reading: NonNullable<Report["reading"]>, entries: Record<string, string> = {}): Report => ({
  ...withEntries(sound2021, entries),
  reading,
});
const unsure = (...names: readonly string[]) =>
  Object.fromEntries(
    names.map((name) => [name, { kind: "ambiguous", printed: "1 0", candidates: ["10", "1"] } as const]),
  );
const openCells = ["naturalPerson", "commercialEnterprise", "researchInstitute", "publicWelfare", "legalServices"].map(
  (column) => `requests_repeated_${column}`,
);
const blanked = Object.fromEntries(openCells.map((name) => [name, ""]));

itMarks(import.meta, shiftedRow, [
  {
    when: "the last kind is the sum of those before it, and the total is something else",
    report: typed("0"),
    marks: [
      {
        severity: "note",
        cells: expect.arrayContaining(["requests_excessive_naturalPerson", "requests_excessive_total"]),
      },
    ],
  },
  { when: "the total is right: the last kind just happens to be half", report: typed("6"), marks: [] },
  { when: "one off is no shift", report: typed("0", { requests_excessive_otherOrganization: "4" }), marks: [] },
  { when: "a total that is computed cannot have slipped", report: withEntries(sound2021, shiftedRow2), marks: [] },
  {
    when: "a cell that was read in two ways is asked with both",
    report: readAs(unsure("requests_repeated_naturalPerson"), { requests_repeated_naturalPerson: "" }),
    marks: [
      { severity: "warning", cells: ["requests_repeated_naturalPerson"], message: expect.stringContaining("10、1") },
    ],
  },
  {
    when: "once somebody has answered, nothing is asked",
    report: readAs({ requests_repeated_naturalPerson: { kind: "read" } }),
    marks: [],
  },
  {
    when: "four open cells are asked one by one",
    report: readAs(unsure(...openCells.slice(0, 4)), blanked),
    marks: openCells.slice(0, 4).map((name) => ({ cells: [name] })),
  },
  {
    when: "five open cells are asked at once",
    report: readAs(unsure(...openCells), blanked),
    marks: [{ severity: "warning", cells: openCells }],
  },
  {
    when: "where no sums go through the table it says that order alone decided",
    report: readAs({ licensing_licenses_decisions: { kind: "repaired", printed: "4312", place: "p" } }),
    marks: [{ cells: ["licensing_licenses_decisions"], message: expect.stringContaining("没有勾稽关系可依") }],
  },
  {
    when: "figures that were put back into their row are told once for the row",
    report: readAs({
      requests_notHeld_naturalPerson: { kind: "repaired", printed: "10", place: "p" },
      requests_notHeld_commercialEnterprise: { kind: "repaired", printed: "4", place: "p" },
    }),
    marks: [{ severity: "note", cells: ["requests_notHeld_naturalPerson", "requests_notHeld_commercialEnterprise"] }],
  },
]);
