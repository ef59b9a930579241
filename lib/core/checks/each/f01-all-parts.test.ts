// F01, shown on a sound report with one thing broken.

import type { Report } from "#core/report/report.ts";
import type { Example } from "#testing/examples/example.ts";
import { itMarks } from "#testing/examples/it-marks.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2018, sound2021 } from "#testing/examples/sound-reports.ts";
import { allParts } from "./f01-all-parts.ts";

const empty = (section: string): Report => ({ ...sound2021, narrative: { ...sound2021.narrative, [section]: "" } });

export const example: Example = { check: "F01", failing: { report: empty("others") }, passing: { report: sound2021 } };

itShows(import.meta, example, [
  "error “六、其他需要报告的事项”还没有内容，请补写；没有事项的，写明“无其他需要报告的事项”。",
  "写入“未收取信息处理费，无其他需要报告的事项。”",
]);

const headed = (labels: NonNullable<Report["labels"]>): Report => ({ ...sound2021, labels });

itMarks(import.meta, allParts, [
  {
    when: "an overview of blanks only",
    report: { ...sound2021, narrative: { ...sound2021.narrative, overview: " \n　" } },
    marks: [{ severity: "error", section: "overview", unfinished: true, repairs: [] }],
  },
  { when: "an empty part five is F04's", report: empty("problems"), marks: [] },
  {
    when: "a heading that is not printed",
    report: headed({ disputes: "" }),
    marks: [{ severity: "warning", section: "disputes", left: "", right: "四、政府信息公开行政复议、行政诉讼情况" }],
  },
  { when: "a heading with other blanks and marks", report: headed({ overview: "一. 总体情况" }), marks: [] },
  { when: "counted as a part", report: headed({ overview: "第一部分 总体情况" }), marks: [] },
  {
    when: "another title",
    report: headed({ overview: "一、工作开展情况" }),
    marks: [{ severity: "warning", section: "overview", left: "一、工作开展情况", right: "一、总体情况" }],
  },
  {
    when: "the title of the form before",
    report: headed({ disputes: "四、因政府信息公开工作被申请行政复议、提起行政诉讼情况" }),
    marks: [{ severity: "note", section: "disputes" }],
  },
  {
    when: "a heading that could not be read is not called wrong",
    report: headed({ overview: "一、总\ufffd情况" }),
    marks: [],
  },
  {
    when: "nothing at all in the form of 2018",
    report: { ...sound2018, entries: {}, narrative: {} },
    marks: [{ severity: "error", unfinished: true }],
  },
  {
    when: "one figure in the form of 2018",
    report: { ...sound2018, entries: { training_courses_count: "4" }, narrative: {} },
    marks: [],
  },
]);
