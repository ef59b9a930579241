// C02, shown on a sound report with one thing broken.

import type { Report } from "#core/report/report.ts";
import { broken } from "#testing/examples/broken-examples.ts";
import { type Example, withEntries } from "#testing/examples/example.ts";
import { itMarks } from "#testing/examples/it-marks.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2019, sound2021 } from "#testing/examples/sound-reports.ts";
import { wholeNumbers } from "./c02-whole-numbers.ts";

export const example: Example = broken("C02", sound2021, { enforcement_coercion_decisions: "-73" });

itShows(import.meta, example, [
  "error “行政强制·本年处理决定数量”填写有误：这里不能是负数（“-73”），请填 0 或正整数。",
]);

const counted = (text: string): Report => withEntries(sound2021, { enforcement_coercion_decisions: text });

itMarks(import.meta, wholeNumbers, [
  { when: "a part of a case", report: counted("7.5"), marks: [{ severity: "error", left: "7.5", unfinished: true }] },
  { when: "no decimals but a point", report: counted("73.0"), marks: [] },
  { when: "minus nil is nil", report: counted("-0"), marks: [] },
  { when: "a full-width minus", report: counted("－3"), marks: [{ left: "－3" }] },
  { when: "a point between thousands or a thousandth", report: counted("1.000"), marks: [{ left: "1.000" }] },
  {
    when: "an amount may have decimals",
    report: withEntries(sound2021, { fees_administrativeFees_amount: "7.5" }),
    marks: [],
  },
  {
    when: "an amount may not be negative",
    report: withEntries(sound2021, { fees_administrativeFees_amount: "-7.5" }),
    marks: [{ cells: ["fees_administrativeFees_amount"] }],
  },
  { when: "a change may be negative", report: withEntries(sound2019, { licensing_licenses_change: "-3" }), marks: [] },
  {
    when: "but no part of an item",
    report: withEntries(sound2019, { licensing_licenses_change: "-3.5" }),
    marks: [{ cells: ["licensing_licenses_change"], left: "-3.5" }],
  },
]);
