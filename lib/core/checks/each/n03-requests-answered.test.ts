// N03, shown on a sound report with one thing broken.

import { expect } from "vitest";
import { reworded } from "#testing/examples/broken-examples.ts";
import type { Example } from "#testing/examples/example.ts";
import { itMarks } from "#testing/examples/it-marks.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { reportSaying } from "#testing/examples/sentences.ts";
import { sound2021 } from "#testing/examples/sound-reports.ts";
import { requestsAnswered } from "./n03-requests-answered.ts";

export const example: Example = reworded("N03", sound2021, "overview", "办结57件", "办结65件");

itShows(import.meta, example, [
  "warning 第一部分写“办结65件”，表中办理结果总计 57、本年新收 58、本年新收＋上年结转 60，都对不上，请改正文字或表格；只统计本级的，请写明范围。",
  "文字改为 57",
]);

itMarks(import.meta, requestsAnswered, [
  {
    when: "answered",
    report: reportSaying("全年答复政府信息公开申请357件。"),
    marks: [
      {
        severity: "warning",
        left: "357",
        right: "375",
        cells: expect.arrayContaining(["requests_resultsTotal_total"]),
      },
    ],
  },
  { when: "as in the table", report: reportSaying("全年答复政府信息公开申请375件。"), marks: [] },
  { when: "of which a part", report: reportSaying("全年答复政府信息公开申请375件，按时答复350件。"), marks: [] },
  { when: "petitions", report: reportSaying("全年答复群众信访357件。"), marks: [] },
  {
    when: "all that could be answered is told as another basis",
    report: reportSaying("全年办结政府信息公开申请385件。"),
    marks: [{ severity: "note", left: "385", right: "375" }],
  },
]);
