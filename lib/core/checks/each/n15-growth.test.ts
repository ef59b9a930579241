// N15, shown on a sound report with one thing broken.
import { expect } from "vitest";
import type { Report } from "#core/report/report.ts";
import { added } from "#testing/examples/broken-examples.ts";
import { type Example, withEntries, withMore } from "#testing/examples/example.ts";
import { itMarks } from "#testing/examples/it-marks.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2018, sound2021 } from "#testing/examples/sound-reports.ts";
import { growthFigures } from "./n15-growth.ts";

export const example: Example = added("N15", "overview", "收到意见3条，同比增长40%。", "收到意见3条，同比增长50%。");

itShows(import.meta, example, ["note 第一部分写“同比增长40%”，按 3 倒推，上年不是整数，请核对。"]);

const saying = (text: string): Report => withMore(sound2021, "overview", text);
const funded = (text: string): Report => ({ ...sound2018, narrative: { ...sound2018.narrative, resources: text } });
const before2018: Report = { ...withEntries(sound2018, { funding_budget_amount: "6.1234" }), year: 2017 };

itMarks(import.meta, growthFigures, [
  { when: "a difference of amounts", report: saying("运维费用12.3万元，比上年的10.1万元增加2.2万元。"), marks: [] },
  {
    when: "a difference of amounts that is wrong in its last digit",
    report: saying("运维费用12.3万元，比上年的10.1万元增加2.3万元。"),
    marks: [{ severity: "note", section: "overview", left: "2.3万元", right: "2.2万元" }],
  },
  { when: "a difference of counts", report: saying("解读38篇，比上年的41篇减少3篇。"), marks: [] },
  {
    when: "a difference of counts, one off",
    report: saying("解读38篇，比上年的41篇减少2篇。"),
    marks: [{ left: "-2篇", right: "-3篇" }],
  },
  {
    when: "less called more",
    report: saying("解读38篇，比上年的41篇增加3篇。"),
    marks: [{ left: "3篇", right: "-3篇" }],
  },
  { when: "a percentage cut off instead of rounded", report: saying("解读38篇，比上年的41篇下降7.31%。"), marks: [] },
  {
    when: "a percentage of the wrong base",
    report: saying("解读38篇，比上年的41篇下降7.89%。"),
    marks: [{ left: "-7.89%", right: "-7.32%" }],
  },
  { when: "from nil nothing grows by per cent", report: saying("解读38篇，比上年的0篇增长100%。"), marks: [] },
  {
    when: "last year's amount is compared in the unit of the sentence",
    report: funded("政府信息公开工作专项经费6.5万元，同比增长6.15%。"),
    lastYear: before2018,
    marks: [],
  },
  {
    when: "and so is the difference, as far as it is printed",
    report: funded("政府信息公开工作专项经费6.5万元，比上年增加0.38万元。"),
    lastYear: before2018,
    marks: [],
  },
  {
    when: "an amount that did not grow like that",
    report: funded("政府信息公开工作专项经费6.5万元，同比增长16.15%。"),
    lastYear: before2018,
    marks: [{ left: "16.15%", right: "6.15%", message: expect.stringContaining("上年 6.1234") }],
  },
]);
