// A10, shown on a sound report with one thing broken.

import type { Report } from "#core/report/report.ts";
import { type Example, withEntries } from "#testing/examples/example.ts";
import { itMarks } from "#testing/examples/it-marks.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2019, sound2021 } from "#testing/examples/sound-reports.ts";
import { governmentWithoutDecisions } from "./a10-government-without-decisions.ts";

const department: Report = { ...sound2021, office: { name: "清河市水利局", kind: "department", level: "city" } };

const noRules = { normativeActs_governmentRules_issued: "0", normativeActs_governmentRules_inForce: "0" };

export const example: Example = {
  check: "A10",
  failing: { report: withEntries(sound2021, { enforcement_penalties_decisions: "0" }) },
  passing: {
    report: withEntries(
      { ...department, entries: { ...department.entries, ...noRules } },
      { enforcement_penalties_decisions: "0" },
    ),
  },
};

itShows(import.meta, example, [
  "note “行政处罚·本年处理决定数量”是 0，人民政府的报告应汇总所属部门的数字，请确认没有漏报。",
]);

const [licenses, penalties] = ["licensing_licenses_decisions", "enforcement_penalties_decisions"];

itMarks(import.meta, governmentWithoutDecisions, [
  {
    when: "both nil: two marks",
    report: withEntries(sound2021, { [licenses]: "0", [penalties]: "0" }),
    marks: [{ cells: [licenses] }, { cells: [penalties] }],
  },
  { when: "one decision", report: withEntries(sound2021, { [licenses]: "1" }), marks: [] },
  {
    when: "coercion may well be nil",
    report: withEntries(sound2021, { enforcement_coercion_decisions: "0" }),
    marks: [],
  },
  { when: "blank is not nil", report: withEntries(sound2021, { [licenses]: "", [penalties]: "" }), marks: [] },
  {
    when: "a township has no such decisions to add up",
    report: { ...withEntries(sound2021, { [licenses]: "0" }), office: { name: "白石乡人民政府" } },
    marks: [],
  },
  {
    when: "2019's form as well",
    report: withEntries(sound2019, { [penalties]: "0" }),
    marks: [{ cells: [penalties] }],
  },
]);
