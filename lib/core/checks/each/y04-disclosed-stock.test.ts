// Y04, shown on a sound report with one thing broken.
import { type Example, withEntries } from "#testing/examples/example.ts";
import { itMarks } from "#testing/examples/it-marks.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2019 } from "#testing/examples/sound-reports.ts";
import { before2019 } from "#testing/examples/years-before.ts";
import { disclosedStock } from "./y04-disclosed-stock.ts";

export const example: Example = {
  check: "Y04",
  failing: {
    report: sound2019,
    lastYear: withEntries(before2019, { normativeActs_normativeDocuments_disclosedTotal: "71" }),
  },
  passing: { report: sound2019, lastYear: before2019 },
};

itShows(import.meta, example, [
  "note 规范性文件对外公开总数量填 80，上年 71、本年新公开 7，一般应在 71 与两者之和之间，请确认。",
]);

const stock = "normativeActs_normativeDocuments_disclosedTotal";
const grown = (now: string) => ({ report: withEntries(sound2019, { [stock]: now }), lastYear: before2019 });

itMarks(import.meta, disclosedStock, [
  { when: "as before", ...grown("74"), marks: [] },
  { when: "by all that was newly disclosed", ...grown("81"), marks: [] },
  {
    when: "by one more",
    ...grown("82"),
    marks: [
      {
        section: "disclosure",
        cells: ["normativeActs_normativeDocuments_newlyDisclosed", stock],
        left: "82",
        right: "74",
      },
    ],
  },
  { when: "one fewer than before", ...grown("73"), marks: [{ left: "73", right: "74" }] },
  { when: "blank", ...grown(""), marks: [] },
]);
