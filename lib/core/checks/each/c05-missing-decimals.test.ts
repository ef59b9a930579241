// C05, shown on a sound report with one thing broken.

import type { Report } from "#core/report/report.ts";
import { broken } from "#testing/examples/broken-examples.ts";
import { type Example, withEntries } from "#testing/examples/example.ts";
import { itMarks } from "#testing/examples/it-marks.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2019, sound2021 } from "#testing/examples/sound-reports.ts";
import { missingDecimals } from "./c05-missing-decimals.ts";

export const example: Example = broken("C05", sound2019, { procurement_centralizedProcurement_amount: "8120" });

itShows(import.meta, example, ["note “政府集中采购·采购总金额”要求保留4位小数，现填 8120，请核对是否完整。"]);

const bought = "procurement_centralizedProcurement_amount";
const amount = (text: string): Report => withEntries(sound2019, { [bought]: text });

itMarks(import.meta, missingDecimals, [
  { when: "three", report: amount("8120.441"), marks: [{ severity: "note", cells: [bought], left: "8120.441" }] },
  { when: "four", report: amount("8120.4410"), marks: [] },
  { when: "nil needs none", report: amount("0"), marks: [] },
  { when: "blank", report: amount(""), marks: [] },
  {
    when: "a head that does not ask for them",
    report: withEntries(sound2021, { fees_administrativeFees_amount: "1520.3" }),
    marks: [],
  },
  {
    when: "a head that was printed with it",
    report: {
      ...withEntries(sound2021, { fees_administrativeFees_amount: "1520.3" }),
      labels: { fees_amount: "本年收费金额（单位：万元，保留4位小数）" },
    },
    marks: [{ cells: ["fees_administrativeFees_amount"], left: "1520.3" }],
  },
]);
