// N06, shown on a sound report with one thing broken.
import { expect } from "vitest";
import { added } from "#testing/examples/broken-examples.ts";
import type { Example } from "#testing/examples/example.ts";
import { itMarks } from "#testing/examples/it-marks.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { reportSaying } from "#testing/examples/sentences.ts";
import { applicants } from "./n06-applicants.ts";

export const example: Example = added(
  "N06",
  "overview",
  "依申请公开中，自然人申请48件。",
  "依申请公开中，自然人申请50件。",
);

itShows(import.meta, example, [
  "warning 第一部分写“自然人申请48件”，表中本年新收 50、本年新收＋上年结转 52、办理结果总计 49，都对不上，请改正文字或表格；只统计本级的，请写明范围。",
  "文字改为 50",
]);

itMarks(import.meta, applicants, [
  {
    when: "persons",
    report: reportSaying("政府信息公开申请中，自然人申请310件。"),
    marks: [{ left: "310", right: "312", cells: expect.arrayContaining(["requests_newlyReceived_naturalPerson"]) }],
  },
  { when: "organizations", report: reportSaying("政府信息公开申请中，法人或其他组织申请73件。"), marks: [] },
  {
    when: "organizations, one off",
    report: reportSaying("政府信息公开申请中，法人或其他组织申请74件。"),
    marks: [{ left: "74", right: "73" }],
  },
  { when: "one column", report: reportSaying("政府信息公开申请中，商业企业申请40件。"), marks: [] },
  { when: "persons who came to a training", report: reportSaying("培训自然人申请办理窗口人员321人次。"), marks: [] },
]);
