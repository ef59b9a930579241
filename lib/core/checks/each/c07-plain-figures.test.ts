// C07, shown on a sound report with one thing broken.

import type { Report } from "#core/report/report.ts";
import { broken } from "#testing/examples/broken-examples.ts";
import { type Example, withEntries } from "#testing/examples/example.ts";
import { itMarks } from "#testing/examples/it-marks.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2019, sound2021 } from "#testing/examples/sound-reports.ts";
import { plainFigures } from "./c07-plain-figures.ts";

export const example: Example = broken("C07", sound2021, { licensing_licenses_decisions: "4,312" });

itShows(import.meta, example, ["note “行政许可·本年处理决定数量”填的是“4,312”，建议统一写成 4312。", "改为 4312"]);

const cell = "enforcement_coercion_decisions";
const typed = (text: string): Report => withEntries(sound2021, { [cell]: text });
const offers = (value: string) => [{ changes: [{ cell, value }] }];

itMarks(import.meta, plainFigures, [
  { when: "zeros before", report: typed("0073"), marks: [{ left: "0073", repairs: offers("73") }] },
  { when: "more than one zero", report: typed("00"), marks: [{ left: "00", repairs: offers("0") }] },
  { when: "a plus", report: typed("+73"), marks: [{ left: "+73", repairs: offers("73") }] },
  { when: "empty decimals", report: typed("73.0"), marks: [{ left: "73.0", repairs: offers("73") }] },
  { when: "blanks around are not seen in print", report: typed(" 73 "), marks: [] },
  {
    when: "an increase may have its plus",
    report: withEntries(sound2019, { licensing_licenses_change: "+3" }),
    marks: [],
  },
  {
    when: "an increase with zeros before it",
    report: withEntries(sound2019, { licensing_licenses_change: "+03" }),
    marks: [{ cells: ["licensing_licenses_change"], left: "+03" }],
  },
  {
    when: "no increase has no sign",
    report: withEntries(sound2019, { licensing_licenses_change: "+0" }),
    marks: [{ left: "+0" }],
  },
  {
    when: "decimals of an amount stand",
    report: withEntries(sound2021, { fees_administrativeFees_amount: "12.5000" }),
    marks: [],
  },
]);
