// H11, shown on a sound report with one thing broken.
import { type Example, withEntries } from "#testing/examples/example.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2018 } from "#testing/examples/sound-reports.ts";

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
