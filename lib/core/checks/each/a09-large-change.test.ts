// A09, shown on a sound report with one thing broken.

import type { Report } from "#core/report/report.ts";
import { broken } from "#testing/examples/broken-examples.ts";
import { type Example, withEntries } from "#testing/examples/example.ts";
import { itMarks } from "#testing/examples/it-marks.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2019 } from "#testing/examples/sound-reports.ts";
import { largeChange } from "./a09-large-change.ts";

export const example: Example = broken("A09", sound2019, { fees_administrativeFees_change: "54" });

itShows(import.meta, example, ["note 行政事业性收费上一年项目数量是 35，本年增/减是 +54，变动超过原有数量，请确认。"]);

const fees = (last: string, change: string): Report =>
  withEntries(sound2019, { fees_administrativeFees_itemsLastYear: last, fees_administrativeFees_change: change });
const feeCells = ["fees_administrativeFees_itemsLastYear", "fees_administrativeFees_change"];

itMarks(import.meta, largeChange, [
  { when: "twice as many", report: fees("20", "20"), marks: [] },
  { when: "one more than twice", report: fees("20", "21"), marks: [{ cells: feeCells, left: "20", right: "21" }] },
  {
    when: "more given up than there were",
    report: fees("20", "-21"),
    marks: [{ cells: feeCells, left: "20", right: "-21" }],
  },
  { when: "all given up", report: fees("20", "-20"), marks: [] },
  { when: "few items: the change says nothing", report: fees("19", "400"), marks: [] },
  { when: "last year's is blank", report: fees("", "400"), marks: [] },
]);
