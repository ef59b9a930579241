// C03, shown on a sound report with one thing broken.

import type { Report } from "#core/report/report.ts";
import { broken } from "#testing/examples/broken-examples.ts";
import { type Example, withEntries } from "#testing/examples/example.ts";
import { itMarks } from "#testing/examples/it-marks.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2021 } from "#testing/examples/sound-reports.ts";
import { unitsInCells } from "./c03-units-in-cells.ts";

export const example: Example = broken("C03", sound2021, { enforcement_coercion_decisions: "73件" });

itShows(import.meta, example, [
  "error “行政强制·本年处理决定数量”填写有误：只填数字，不带单位（“73件”应为 73）。",
  "改为 73",
]);

const cell = "enforcement_coercion_decisions";
const typed = (text: string): Report => withEntries(sound2021, { [cell]: text });
const offers = (value: string) => [{ changes: [{ cell, value }] }];

itMarks(import.meta, unitsInCells, [
  { when: "a unit", report: typed("73 件"), marks: [{ severity: "error", left: "73 件", repairs: offers("73") }] },
  {
    when: "full-width digits are a figure",
    report: typed("７３"),
    marks: [{ severity: "warning", left: "７３", repairs: offers("73") }],
  },
  {
    when: "a full-width mark between thousands",
    report: typed("1，073"),
    marks: [{ severity: "warning", repairs: offers("1073") }],
  },
  { when: "plain digits", report: typed("73"), marks: [] },
  { when: "digits with blanks around them", report: typed(" 73 "), marks: [] },
  { when: "half-width marks are C07's", report: typed("1,073"), marks: [] },
]);
