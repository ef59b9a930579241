// N05, shown on a sound report with one thing broken.

import { reworded } from "#testing/examples/broken-examples.ts";
import type { Example } from "#testing/examples/example.ts";
import { itMarks } from "#testing/examples/it-marks.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { reportSaying } from "#testing/examples/sentences.ts";
import { sound2021 } from "#testing/examples/sound-reports.ts";
import { results } from "./n05-results.ts";

export const example: Example = reworded("N05", sound2021, "overview", "予以公开31件", "予以公开30件");

itShows(import.meta, example, [
  "warning 第一部分写“予以公开30件”，表中予以公开 31，两处不一致，请改正其中一处。",
  "文字改为 31",
]);

itMarks(import.meta, results, [
  {
    when: "a row",
    report: reportSaying("政府信息公开申请办理结果：予以公开137件。"),
    marks: [{ left: "137", right: "173", cells: ["requests_disclosed_total"], severity: "warning" }],
  },
  {
    when: "a group",
    report: reportSaying("政府信息公开申请办理结果：无法提供120件。"),
    marks: [{ left: "120", right: "102" }],
  },
  { when: "a row and a group that are right", report: reportSaying("予以公开173件，无法提供102件。"), marks: [] },
  {
    when: "in part, said the other way round",
    report: reportSaying("政府信息公开申请中，部分予以公开的62件。"),
    marks: [{ left: "62", right: "26" }],
  },
  { when: "the same, right", report: reportSaying("政府信息公开申请中，予以部分公开26件。"), marks: [] },
  { when: "two rows in one number", report: reportSaying("予以公开和部分公开199件。"), marks: [] },
  {
    when: "the sum of two rows is another",
    report: reportSaying("予以公开和部分公开189件。"),
    marks: [{ left: "189", right: "199" }],
  },
  { when: "disclosed of its own accord", report: reportSaying("主动予以公开信息137条。"), marks: [] },
]);
