// N01, shown on a sound report with one thing broken.

import { expect } from "vitest";
import { reworded } from "#testing/examples/broken-examples.ts";
import type { Example } from "#testing/examples/example.ts";
import { itMarks } from "#testing/examples/it-marks.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { reportSaying } from "#testing/examples/sentences.ts";
import { sound2021 } from "#testing/examples/sound-reports.ts";
import { requestsReceived } from "./n01-requests-received.ts";

export const example: Example = reworded("N01", sound2021, "overview", "申请58件", "申请62件");

itShows(import.meta, example, [
  "warning 第一部分写“全市共收到政府信息公开申请62件”，表中本年新收 58、本年新收＋上年结转 60、办理结果总计 57，都对不上，请改正文字或表格；只统计本级的，请写明范围。",
  "文字改为 58",
]);

itMarks(import.meta, requestsReceived, [
  {
    when: "of three that are named the nearest is the right side and the offer",
    report: reportSaying("全市收到政府信息公开申请358件。"),
    marks: [
      {
        severity: "warning",
        section: "overview",
        left: "358",
        right: "385",
        cells: expect.arrayContaining(["requests_newlyReceived_total", "requests_carriedOver_total"]),
      },
    ],
  },
  {
    when: "with last year's, as it says",
    report: reportSaying("全市收到政府信息公开申请396件（含上年结转11件）。"),
    marks: [],
  },
  {
    when: "with last year's, and it does not say so",
    report: reportSaying("全市收到政府信息公开申请396件。"),
    marks: [{ severity: "note", left: "396", right: "385" }],
  },
  {
    when: "only the office's own, which it says",
    report: reportSaying("市政府本级收到政府信息公开申请358件。"),
    marks: [{ severity: "note", left: "358" }],
  },
  { when: "another year's", report: reportSaying("2023年收到政府信息公开申请358件。"), marks: [] },
  { when: "about", report: reportSaying("全市收到政府信息公开申请380余件。"), marks: [] },
  { when: "about, and too few", report: reportSaying("全市收到政府信息公开申请390余件。"), marks: [{ right: "385" }] },
  { when: "applications of another kind", report: reportSaying("全市受理行政许可申请358件。"), marks: [] },
  {
    when: "requests that came by one way are a part",
    report: reportSaying("通过信函收到政府信息公开申请58件。"),
    marks: [],
  },
  { when: "in characters", report: reportSaying("全市收到政府信息公开申请三百八十五件。"), marks: [] },
]);
