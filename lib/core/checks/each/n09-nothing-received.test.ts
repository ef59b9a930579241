// N09, shown on a sound report with one thing broken.
import { added } from "#testing/examples/broken-examples.ts";
import type { Example } from "#testing/examples/example.ts";
import { itMarks } from "#testing/examples/it-marks.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { reportSaying } from "#testing/examples/sentences.ts";
import { nothingReceived } from "./n09-nothing-received.ts";

export const example: Example = added(
  "N09",
  "overview",
  "全年没有发生因政府信息公开引起的行政诉讼案件。",
  "全年没有发生因政府信息公开引起的国家赔偿案件。",
);

itShows(import.meta, example, [
  "warning 第一部分写“没有发生因政府信息公开引起的行政诉讼案件”，表中行政诉讼是 3，请改正其中一处。",
]);

itMarks(import.meta, nothingReceived, [
  {
    when: "no requests",
    report: reportSaying("本年度未收到政府信息公开申请。"),
    marks: [
      { severity: "warning", section: "overview", cells: ["requests_newlyReceived_total"], left: "0", right: "385" },
    ],
  },
  {
    when: "neither reviews nor suits: one mark each",
    report: reportSaying("没有因政府信息公开被申请行政复议、提起行政诉讼。"),
    marks: [{ right: "17" }, { right: "14" }],
  },
  {
    when: "none of persons would be false as well",
    report: reportSaying("未收到公民个人提出的政府信息公开申请。"),
    marks: [{ right: "312", cells: ["requests_newlyReceived_naturalPerson"] }],
  },
  { when: "none by letter", report: reportSaying("未收到通过信函提交的政府信息公开申请。"), marks: [] },
  { when: "no reviews of licensing", report: reportSaying("没有因行政许可引起的行政复议。"), marks: [] },
  { when: "no suits over land", report: reportSaying("没有因土地征收引发的行政诉讼。"), marks: [] },
  {
    when: "no suits over answers",
    report: reportSaying("没有因信息公开答复引发的行政诉讼。"),
    marks: [{ right: "14" }],
  },
  {
    when: "no complaints",
    report: reportSaying("未收到关于政府信息公开的举报。"),
    marks: [],
  },
]);
