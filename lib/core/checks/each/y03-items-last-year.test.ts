// Y03, shown on a sound report with one thing broken.
import { type Example, withEntries } from "#testing/examples/example.ts";
import { itMarks } from "#testing/examples/it-marks.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2019 } from "#testing/examples/sound-reports.ts";
import { before2019 } from "#testing/examples/years-before.ts";
import { itemsLastYear } from "./y03-items-last-year.ts";

export const example: Example = {
  check: "Y03",
  failing: { report: sound2019, lastYear: withEntries(before2019, { enforcement_coercion_change: "6" }) },
  passing: { report: sound2019, lastYear: before2019 },
};

itShows(import.meta, example, [
  "warning 行政强制上一年项目数量填 64，按上年报告 60 加增减 6 应为 66，请改正或说明原因。",
  "“行政强制·上一年项目数量”改为 66",
]);

const last = "fees_administrativeFees_itemsLastYear";

itMarks(import.meta, itemsLastYear, [
  { when: "last year's items and their change", report: sound2019, lastYear: before2019, marks: [] },
  {
    when: "one more",
    report: withEntries(sound2019, { [last]: "36" }),
    lastYear: before2019,
    marks: [
      {
        section: "disclosure",
        cells: [last],
        left: "36",
        right: "35",
        repairs: [{ changes: [{ cell: last, value: "35" }] }],
      },
    ],
  },
  {
    when: "more were given up than there were: nothing can be offered",
    report: sound2019,
    lastYear: withEntries(before2019, { fees_administrativeFees_change: "-40" }),
    marks: [{ cells: [last], left: "35", right: "-4", repairs: [] }],
  },
  {
    when: "last year's change is blank",
    report: withEntries(sound2019, { [last]: "36" }),
    lastYear: withEntries(before2019, { fees_administrativeFees_change: "" }),
    marks: [],
  },
]);
