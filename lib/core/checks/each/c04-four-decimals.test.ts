// C04, shown on a sound report with one thing broken.

import type { Report } from "#core/report/report.ts";
import { broken } from "#testing/examples/broken-examples.ts";
import { type Example, withEntries } from "#testing/examples/example.ts";
import { itMarks } from "#testing/examples/it-marks.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2021 } from "#testing/examples/sound-reports.ts";
import { fourDecimals } from "./c04-four-decimals.ts";

export const example: Example = broken("C04", sound2021, { fees_administrativeFees_amount: "1520.35061" });

itShows(import.meta, example, [
  "warning “行政事业性收费·本年收费金额”填的是 1520.35061，有 5 位小数，官方表格要求最多保留 4 位，请核对。",
]);

const fee = "fees_administrativeFees_amount";
const amount = (text: string): Report => withEntries(sound2021, { [fee]: text });

itMarks(import.meta, fourDecimals, [
  { when: "four", report: amount("0.0001"), marks: [] },
  { when: "five, the last of them nil", report: amount("0.00010"), marks: [{ severity: "warning", left: "0.00010" }] },
  { when: "six can be held", report: amount("0.000001"), marks: [{ severity: "warning" }] },
  {
    when: "seven cannot",
    report: amount("0.0000001"),
    marks: [{ severity: "error", unfinished: true, cells: [fee], left: "0.0000001" }],
  },
  {
    when: "a count with decimals is C02's",
    report: withEntries(sound2021, { enforcement_coercion_decisions: "0.00001" }),
    marks: [],
  },
]);
