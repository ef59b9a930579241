// F15, shown on a sound report with one thing broken.

import type { Report } from "#core/report/report.ts";
import { added } from "#testing/examples/broken-examples.ts";
import type { Example } from "#testing/examples/example.ts";
import { itMarks } from "#testing/examples/it-marks.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2021 } from "#testing/examples/sound-reports.ts";
import { repeatedSentences } from "./f15-repeated-sentences.ts";

export const example: Example = added(
  "F15",
  "problems",
  "通过图解、视频等多种形式解读重要政策文件，方便群众理解和办事。通过图解、视频等多种形式解读重要政策文件，方便群众理解和办事。",
  "通过图解、视频等多种形式解读重要政策文件，方便群众理解和办事。",
);

itShows(import.meta, example, [
  "note 第五部分有同一句话“通过图解、视频等多种形式解读重要政策文件，方便群……”写了两遍，请删去一处。",
]);

const both = (overview: string, problems: string): Report => ({
  ...sound2021,
  narrative: { ...sound2021.narrative, overview, problems },
});

itMarks(import.meta, repeatedSentences, [
  {
    when: "in two parts: the later one is marked",
    report: both("及时公开群众关心的民生领域信息。", "继续及时更新。及时公开群众关心的民生领域信息。"),
    marks: [{ section: "problems", severity: "note", range: { section: "problems", from: 7, to: 23 } }],
  },
  {
    when: "eleven characters are a phrase",
    report: both("及时公开群众关心的信息。", "及时公开群众关心的信息。"),
    marks: [],
  },
  {
    when: "twelve",
    report: both("及时公开群众所关心的信息。", "及时公开群众所关心的信息。"),
    marks: [{ section: "problems" }],
  },
  {
    when: "only the numbers differ",
    report: both("全年发布各类政务公开信息30条。", "全年发布各类政务公开信息40条。"),
    marks: [{ section: "problems" }],
  },
  {
    when: "between semicolons",
    report: both("更新目录；及时公开群众所关心的信息；加强培训。", "及时公开群众所关心的信息。"),
    marks: [{ section: "problems", range: { section: "problems", from: 0, to: 13 } }],
  },
  {
    when: "one word differs",
    report: both("及时公开群众关心的民生领域信息。", "及时公开群众关心的教育领域信息。"),
    marks: [],
  },
  {
    when: "three times: two marks",
    report: both("持续做好政务公开各项工作任务。持续做好政务公开各项工作任务。", "持续做好政务公开各项工作任务。"),
    marks: [{ section: "overview" }, { section: "problems" }],
  },
]);
