// H11, shown on a sound report with one thing broken.

import type { Report } from "#core/report/report.ts";
import { type Example, withEntries } from "#testing/examples/example.ts";
import { itMarks } from "#testing/examples/it-marks.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2018, sound2021 } from "#testing/examples/sound-reports.ts";
import { chargesStated } from "./h11-charges-stated.ts";

export const example: Example = {
  check: "H11",
  failing: {
    report: {
      ...withEntries(sound2018, { charges_charged_amount: "" }),
      narrative: { ...sound2018.narrative, charges: "全市依法办理。" },
    },
  },
  passing: { report: withEntries(sound2018, { charges_charged_amount: "" }) },
};

itShows(import.meta, example, [
  "note “八、依申请公开信息收取的费用”没有金额，也没有写明未收费，请补写（单位：万元）。",
]);

const unpriced = (charges: string): Report => ({
  ...withEntries(sound2018, { charges_charged_amount: "" }),
  narrative: { ...sound2018.narrative, charges },
});

itMarks(import.meta, chargesStated, [
  {
    when: "neither amount nor words",
    report: unpriced("依规办理。"),
    marks: [{ section: "charges", cells: ["charges_charged_amount"], severity: "note" }],
  },
  { when: "waived", report: unpriced("对申请人均予减免。"), marks: [] },
  { when: "an amount of nil", report: withEntries(unpriced("依规办理。"), { charges_charged_amount: "0" }), marks: [] },
  { when: "funds as well", report: withEntries(unpriced("未收费。"), { funding_budget_amount: "" }), marks: [] },
  {
    when: "funds of which nothing is said",
    report: {
      ...withEntries(sound2018, { funding_budget_amount: "" }),
      narrative: { ...sound2018.narrative, resources: "经费有保障。" },
    },
    marks: [{ section: "resources", cells: ["funding_budget_amount"] }],
  },
  {
    when: "tables are not asked for words",
    report: withEntries(sound2021, { fees_administrativeFees_amount: "" }),
    marks: [],
  },
]);
