// F19, shown on a sound report with one thing broken.

import type { Report } from "#core/report/report.ts";
import { reworded } from "#testing/examples/broken-examples.ts";
import { type Example, withMore } from "#testing/examples/example.ts";
import { itMarks } from "#testing/examples/it-marks.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2021 } from "#testing/examples/sound-reports.ts";
import { lostNumber } from "./f19-lost-number.ts";

export const example: Example = reworded(
  "F19",
  sound2021,
  "overview",
  "通过政府网站发布信息1234条",
  "通过政府网站公开条",
);

itShows(import.meta, example, ["warning 第一部分的“通过政府网站公开条”缺少数字，请补上。"]);

const saying = (text: string): Report => withMore(sound2021, "overview", text);

itMarks(import.meta, lostNumber, [
  { when: "what was left out is known", report: saying("累计发布政务信息条。"), marks: [{ section: "overview" }] },
  { when: "the number stands", report: saying("全年作出行政处罚决定986件。"), marks: [] },
  { when: "the number is written in words", report: saying("全年举办培训两场。"), marks: [] },
  { when: "meetings held", report: saying("全年召开工作推进会次，印发通报。"), marks: [{ section: "overview" }] },
  { when: "sittings held", report: saying("先后召开联席会议场。"), marks: [{ section: "overview" }] },
  { when: "a place", report: saying("设立政府信息公开场，供群众查阅。"), marks: [] },
  { when: "trainings held", report: saying("组织开展业务培训期。"), marks: [{ section: "overview" }] },
  { when: "a number of meetings", report: saying("召开新闻发布会4场，举办培训班三期。"), marks: [] },
  { when: "a noun that ends like a counting word", report: saying("合理安排培训班次，控制会议场次。"), marks: [] },
  { when: "letters answered", report: saying("及时回复群众来信条。"), marks: [{ section: "overview" }] },
  { when: "letters as a noun", report: saying("妥善处理投诉件、建议件。"), marks: [] },
  { when: "a total of requests", report: saying("全年累计受理申请件。"), marks: [{ section: "overview" }] },
  { when: "requests as a noun", report: saying("规范受理申请件，共同办理申请件。"), marks: [] },
  {
    when: "two numbers lost",
    report: saying("受理政府信息公开申请件，答复件。"),
    marks: [{ section: "overview" }],
  },
  { when: "the counting word alone", report: saying("全年共发布信息， 条。"), marks: [{ section: "overview" }] },
  {
    when: "the counting word lost",
    report: saying("编发稿件12篇，收到留言8。"),
    marks: [{ section: "overview", message: "第一部分的“收到留言8”后面缺少量词（如件、条），请补上。" }],
  },
  { when: "a list without counting words", report: saying("答复57件：予以公开31，部分公开4，不予公开22。"), marks: [] },
  { when: "a mark, not a count", report: saying("发布信息12条，评估得分92。"), marks: [] },
  { when: "suggestions", report: saying("公开征集意见建议条。"), marks: [{ section: "overview" }] },
  { when: "open days", report: saying("举办政府开放日场。"), marks: [{ section: "overview" }] },
  { when: "a blank for the counting word", report: saying("累计受理 12 。"), marks: [{ section: "overview" }] },
  { when: "no counting word", report: saying("全年按时办理各项文件。"), marks: [] },
]);
