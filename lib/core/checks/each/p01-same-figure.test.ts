// P01, shown on a sound report with one thing broken.

import { broken } from "#testing/examples/broken-examples.ts";
import { type Example, withEntries } from "#testing/examples/example.ts";
import { itMarks } from "#testing/examples/it-marks.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2018, sound2021 } from "#testing/examples/sound-reports.ts";
import { sameFigure } from "./p01-same-figure.ts";

export const example: Example = broken("P01", sound2021, { enforcement_penalties_decisions: "4312" });

itShows(import.meta, example, [
  "note “行政许可·本年处理决定数量”和“行政处罚·本年处理决定数量”都是 4312，请确认不是重复填写。",
]);

const [licenses, penalties] = ["licensing_licenses_decisions", "enforcement_penalties_decisions"];

itMarks(import.meta, sameFigure, [
  {
    when: "a hundred twice",
    report: withEntries(sound2021, { [licenses]: "100", [penalties]: "100" }),
    marks: [{ section: "disclosure", cells: [licenses, penalties], left: "100", right: "100" }],
  },
  {
    when: "ninety-nine twice is chance",
    report: withEntries(sound2021, { [licenses]: "99", [penalties]: "99" }),
    marks: [],
  },
  {
    when: "an amount is no count",
    report: withEntries(sound2021, { [licenses]: "1520", fees_administrativeFees_amount: "1520" }),
    marks: [],
  },
  {
    when: "three times: each with the next",
    report: withEntries(sound2021, { [licenses]: "500", [penalties]: "500", enforcement_coercion_decisions: "500" }),
    marks: [{ cells: [licenses, penalties] }, { cells: [penalties, "enforcement_coercion_decisions"] }],
  },
  {
    when: "figures that equations tie together may well be alike",
    report: withEntries(sound2018, {
      applications_online_count: "777",
      applications_inPerson_count: "0",
      applications_byLetter_count: "0",
      completion_onTime_count: "777",
    }),
    marks: [],
  },
]);
