// Y02, shown on a sound report with one thing broken.
import { changedBefore } from "#testing/examples/broken-examples.ts";
import { type Example, withEntries } from "#testing/examples/example.ts";
import { itMarks } from "#testing/examples/it-marks.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2021 } from "#testing/examples/sound-reports.ts";
import { before2021 } from "#testing/examples/years-before.ts";
import { documentsInForce } from "./y02-documents-in-force.ts";

export const example: Example = changedBefore("Y02", { normativeActs_normativeDocuments_inForce: "82" });

itShows(import.meta, example, [
  "warning 行政规范性文件现行有效填 84 件，按上年 82 件＋本年制发 6 件－本年废止 2 件应为 86 件，请改正或说明原因。",
  "“行政规范性文件·现行有效件数”改为 86",
]);

const documents = "normativeActs_normativeDocuments";

itMarks(import.meta, documentsInForce, [
  { when: "kept, issued and repealed come to it", report: sound2021, lastYear: before2021, marks: [] },
  {
    when: "repealed once more: the row, and the sum is offered",
    report: withEntries(sound2021, { [`${documents}_repealed`]: "3" }),
    lastYear: before2021,
    marks: [
      {
        section: "disclosure",
        cells: [`${documents}_inForce`, `${documents}_issued`, `${documents}_repealed`],
        left: "84",
        right: "83",
        repairs: [{ changes: [{ cell: `${documents}_inForce`, value: "83" }] }],
      },
    ],
  },
  {
    when: "more repealed than there were: nothing can be offered",
    report: withEntries(sound2021, { [`${documents}_repealed`]: "100" }),
    lastYear: before2021,
    marks: [{ left: "84", right: "-14", repairs: [] }],
  },
  {
    when: "last year's stock is blank",
    report: withEntries(sound2021, { [`${documents}_repealed`]: "3" }),
    lastYear: withEntries(before2021, { [`${documents}_inForce`]: "" }),
    marks: [],
  },
  {
    when: "what was issued is blank, which is not nil",
    report: withEntries(sound2021, { [`${documents}_issued`]: "" }),
    lastYear: before2021,
    marks: [],
  },
]);
