// C06, shown on a sound report with one thing broken.
import { changedBefore } from "#testing/examples/broken-examples.ts";
import { type Example, withEntries } from "#testing/examples/example.ts";
import { itMarks } from "#testing/examples/it-marks.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2021 } from "#testing/examples/sound-reports.ts";
import { before2021 } from "#testing/examples/years-before.ts";
import { wrongUnit } from "./c06-wrong-unit.ts";

export const example: Example = changedBefore("C06", { fees_administrativeFees_amount: "15203506" }, ["Y06"]);

itShows(import.meta, example, [
  "warning “行政事业性收费·本年收费金额”本年 1520.3506 万元、上年 15203506 万元，相差约一万倍，可能把元和万元弄混了，请核对单位。",
]);

const fee = "fees_administrativeFees_amount";
const years = (now: string, before: string) => ({
  report: withEntries(sound2021, { [fee]: now }),
  lastYear: withEntries(before2021, { [fee]: before }),
});

itMarks(import.meta, wrongUnit, [
  {
    when: "元 in the year before",
    ...years("1", "10000"),
    marks: [{ severity: "warning", section: "disclosure", cells: [fee], left: "1", right: "10000" }],
  },
  { when: "元 this year", ...years("15203506", "1520.3506"), marks: [{ left: "15203506", right: "1520.3506" }] },
  { when: "less than three thousandfold", ...years("2999", "1"), marks: [] },
  { when: "three thousandfold", ...years("3000", "1"), marks: [{ left: "3000", right: "1" }] },
  { when: "more than thirty thousandfold is no slip of units", ...years("30001", "1"), marks: [] },
  { when: "from nil", ...years("10000", "0"), marks: [] },
  {
    when: "two years back",
    report: withEntries(sound2021, { [fee]: "1" }),
    lastYear: { ...withEntries(before2021, { [fee]: "10000" }), year: 2022 },
    marks: [],
  },
]);
