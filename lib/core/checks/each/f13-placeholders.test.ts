// F13, shown on a sound report with one thing broken.

import type { Report } from "#core/report/report.ts";
import { added } from "#testing/examples/broken-examples.ts";
import { type Example, withEntries } from "#testing/examples/example.ts";
import { itMarks } from "#testing/examples/it-marks.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2021 } from "#testing/examples/sound-reports.ts";
import { placeholders } from "./f13-placeholders.ts";

export const example: Example = added("F13", "overview", "培训XX人次。", "培训40人次。");

itShows(import.meta, example, ["error 第一部分有没填好的内容“XX”，请补上或删去。"]);

const saying = (others: string): Report => ({ ...sound2021, narrative: { ...sound2021.narrative, others } });
const gap = (from: number, to: number) => ({ section: "others", range: { section: "others", from, to } });

itMarks(import.meta, placeholders, [
  {
    when: "a line to write on, where it stands",
    report: saying("收取信息处理费＿＿元。"),
    marks: [{ ...gap(7, 9), severity: "error", unfinished: true, left: "＿＿" }],
  },
  { when: "crosses as digits", report: saying("共××件。"), marks: [{ left: "××", severity: "error" }] },
  { when: "an enumerator with nothing behind it", report: saying("一是；二是加强培训。"), marks: [{ left: "一是" }] },
  {
    when: "question marks may be meant",
    report: saying("效果如何？？"),
    marks: [{ severity: "warning", left: "？？" }],
  },
  { when: "one question mark is", report: saying("效果如何？"), marks: [] },
  { when: "letters of a name", report: saying("采用XXL型号设备，网址a_b__c.gov.cn。"), marks: [] },
  { when: "two gaps side by side are one", report: saying("××＿＿局。"), marks: [{ left: "××＿＿" }] },
  {
    when: "a length that the form asked for",
    report: saying("（字数不超过600字）开展情况。"),
    marks: [{ severity: "error" }],
  },
  { when: "the form's own help", report: saying("填报说明：由各科室汇总。"), marks: [{ left: "填报说明" }] },
  { when: "a picture to come", report: saying("［插入解读图片］见网站。"), marks: [{ left: "［插入解读图片］" }] },
  { when: "a note to oneself", report: saying("取得成效（沿用上年文字）。"), marks: [{ left: "（沿用上年文字）" }] },
  { when: "a bracket that tells", report: saying("发布图解（含配文）12条（同比增长5%）。"), marks: [] },
  {
    when: "a question to a colleague",
    report: saying("公开信息90条（上年也是90条？）。"),
    marks: [{ severity: "error" }],
  },
  { when: "a place with one circle", report: saying("收费标准由○县统一规定。"), marks: [{ left: "○" }] },
  { when: "a year in Chinese numerals", report: saying("二〇二三年四月，百分之三〇件。"), marks: [] },
  { when: "a field that Word lost", report: saying("见错误！未找到引用源。"), marks: [{ left: "错误！未找到引用源" }] },
  {
    when: "code of a web page",
    report: saying("公开信息<br>90条，网站&nbsp;首页。"),
    marks: [{ left: "<br>" }, { left: "&nbsp;" }],
  },
  {
    when: "a notice of the office above",
    report: saying("汇总上报。请各部门于15日前填报。"),
    marks: [{ left: "请各部门" }],
  },
  {
    when: "offices that were asked",
    report: saying("提请各部门配合，邀请各单位参加，按照各单位职责办理。"),
    marks: [],
  },
  {
    when: "an instruction of whom it was written for",
    report: saying("根据你局通知要求编制。"),
    marks: [{ left: "根据你局" }],
  },
  {
    when: "a note of the form at a line's start",
    report: saying("说明：没有收费的请写明。"),
    marks: [{ severity: "error" }],
  },
  { when: "what the form asks for", report: saying("未收费。\n填报要求：逐项说明。"), marks: [{ severity: "error" }] },
  { when: "words to oneself", report: saying("公开信息90条。TBD补充解读。"), marks: [{ left: "TBD" }] },
  { when: "the model's own words", report: saying("参考文本如下：未收费。"), marks: [{ severity: "error" }] },
  { when: "a figure that stands", report: saying("作出许可{{行政许可}}件。"), marks: [] },
  {
    when: "a figure of a cell that nobody filled in",
    report: withEntries(saying("作出许可{{行政许可}}件。"), { licensing_licenses_decisions: "" }),
    marks: [{ severity: "error", unfinished: true, cells: ["licensing_licenses_decisions"] }],
  },
  {
    when: "words in braces that are no place of the report",
    report: saying("收到{{来信总数}}件。"),
    marks: [{ severity: "error" }],
  },
  {
    when: "code in braces is text like any other",
    report: saying("收到{{count}}件。"),
    marks: [{ severity: "warning" }],
  },
]);
