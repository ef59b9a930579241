// A05, shown on a sound report with one thing broken.

import type { Report } from "#core/report/report.ts";
import { type Example, withEntries } from "#testing/examples/example.ts";
import { itMarks } from "#testing/examples/it-marks.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2021 } from "#testing/examples/sound-reports.ts";
import { rulesWithoutPower } from "./a05-rules-without-power.ts";

/** The report as a county's, which its text names too. */
const narrative = Object.fromEntries(
  Object.entries(sound2021.narrative).map(([section, text]) => [
    section,
    (text ?? "").replaceAll(/(?<=清河|全)市/gu, "县"),
  ]),
);
const county: Report = {
  ...sound2021,
  narrative,
  office: { name: "清河县人民政府", kind: "government", level: "county" },
};

const noRules = { normativeActs_governmentRules_issued: "0", normativeActs_governmentRules_inForce: "0" };

export const example: Example = {
  check: "A05",
  failing: { report: county },
  passing: { report: withEntries(county, noRules) },
};

itShows(import.meta, example, [
  "warning “规章·本年制发件数”填了 1，只有国务院部门、省级和设区的市级政府可以制定规章，本机关一般应为 0，请核对。",
]);

const rules = {
  issued: "normativeActs_governmentRules_issued",
  repealed: "normativeActs_governmentRules_repealed",
  inForce: "normativeActs_governmentRules_inForce",
};
const of = (office: Report["office"], entries: Record<string, string> = {}): Report => ({
  ...withEntries(sound2021, entries),
  office,
});

itMarks(import.meta, rulesWithoutPower, [
  {
    when: "each cell of the row that is not 0 by itself",
    report: of({ name: "东湖区人民政府" }),
    marks: [
      { cells: [rules.issued], left: "1" },
      { cells: [rules.inForce], left: "7" },
    ],
  },
  {
    when: "only repealed",
    report: of({ name: "松坪街道办事处" }, { [rules.issued]: "0", [rules.inForce]: "0", [rules.repealed]: "2" }),
    marks: [{ cells: [rules.repealed], left: "2" }],
  },
  {
    when: "a city's government makes rules",
    report: of({ name: "临江市人民政府", kind: "government", level: "city" }),
    marks: [],
  },
  {
    when: "a city that is a county's equal",
    report: of({ name: "临江市人民政府", kind: "government", level: "county" }),
    marks: [{ cells: [rules.issued] }, { cells: [rules.inForce] }],
  },
  {
    when: "a city whose level is not known may have the power",
    report: of({ name: "临江市人民政府" }),
    marks: [],
  },
  {
    when: "a department of the province",
    report: of({ name: "某某省水利厅", kind: "department", level: "province" }),
    marks: [{ cells: [rules.issued] }, { cells: [rules.inForce] }],
  },
  {
    when: "blank cells are no rules",
    report: of({ name: "东湖区人民政府" }, { [rules.issued]: "", [rules.inForce]: "" }),
    marks: [],
  },
]);
