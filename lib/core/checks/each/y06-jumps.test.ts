// Y06, shown on a sound report with one thing broken.
import { changedBefore } from "#testing/examples/broken-examples.ts";
import { type Example, withEntries } from "#testing/examples/example.ts";
import { itMarks } from "#testing/examples/it-marks.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2021 } from "#testing/examples/sound-reports.ts";
import { before2021 } from "#testing/examples/years-before.ts";
import { jumps } from "./y06-jumps.ts";

export const example: Example = changedBefore("Y06", { enforcement_penalties_decisions: "120" });

itShows(import.meta, example, ["note “行政处罚·本年处理决定数量”本年 986、上年 120，变化超过 5 倍，请确认。"]);

const penalties = "enforcement_penalties_decisions";
const years = (now: string, before: string, cell = penalties) => ({
  report: withEntries(sound2021, { [cell]: now }),
  lastYear: withEntries(before2021, { [cell]: before }),
});
const others = { ...before2021 };

itMarks(import.meta, jumps, [
  { when: "nothing else of the two years jumps", report: sound2021, lastYear: others, marks: [] },
  { when: "fivefold", ...years("250", "50"), marks: [] },
  { when: "one more than fivefold", ...years("251", "50"), marks: [{ cells: [penalties], left: "251", right: "50" }] },
  { when: "down to a fifth", ...years("50", "250"), marks: [] },
  { when: "down to less", ...years("49", "250"), marks: [{ left: "49", right: "250" }] },
  { when: "small figures jump by chance", ...years("49", "1"), marks: [] },
  { when: "from nil to many", ...years("50", "0"), marks: [{ left: "50", right: "0" }] },
  { when: "blank is not nil", ...years("5000", ""), marks: [] },
  {
    when: "amounts are shown in 万元 and weighed in them",
    ...years("50.5", "10", "fees_administrativeFees_amount"),
    marks: [{ cells: ["fees_administrativeFees_amount"], left: "50.5", right: "10" }],
  },
  { when: "an amount below fifty 万元", ...years("49.9", "1", "fees_administrativeFees_amount"), marks: [] },
  {
    when: "a total that was large, of a row that is half filled",
    report: withEntries(sound2021, { requests_newlyReceived_naturalPerson: "" }),
    lastYear: withEntries(before2021, { requests_newlyReceived_naturalPerson: "400" }),
    marks: [],
  },
  {
    when: "of a summed table only the totals",
    ...years("400", "41", "requests_newlyReceived_naturalPerson"),
    marks: [{ cells: ["requests_newlyReceived_total"] }],
  },
]);
