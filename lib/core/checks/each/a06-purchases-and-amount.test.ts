// A06, shown on a sound report with one thing broken.

import type { Report } from "#core/report/report.ts";
import { broken } from "#testing/examples/broken-examples.ts";
import { type Example, withEntries } from "#testing/examples/example.ts";
import { itMarks } from "#testing/examples/it-marks.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2019 } from "#testing/examples/sound-reports.ts";
import { purchasesAndAmount } from "./a06-purchases-and-amount.ts";

export const example: Example = broken("A06", sound2019, { procurement_centralizedProcurement_amount: "0" });

itShows(import.meta, example, [
  "warning “政府集中采购·采购总金额”是 0，而“政府集中采购·采购项目数量”是 217，两者应同有同无，请核对。",
]);

const purchases = {
  cells: ["procurement_centralizedProcurement_projects", "procurement_centralizedProcurement_amount"],
};
const bought = (projects: string, amount: string): Report =>
  withEntries(sound2019, {
    procurement_centralizedProcurement_projects: projects,
    procurement_centralizedProcurement_amount: amount,
  });

itMarks(import.meta, purchasesAndAmount, [
  { when: "both nil", report: bought("0", "0"), marks: [] },
  { when: "one project, the least amount that can be held", report: bought("1", "0.000001"), marks: [] },
  {
    when: "an amount without projects",
    report: bought("0", "12.5"),
    marks: [{ ...purchases, left: "0", right: "12.5" }],
  },
  {
    when: "projects without an amount",
    report: bought("3", "0.0000"),
    marks: [{ ...purchases, left: "0", right: "3" }],
  },
  { when: "the amount is not filled in yet", report: bought("3", ""), marks: [] },
  { when: "the amount cannot be read", report: bought("3", "约十万"), marks: [] },
]);
