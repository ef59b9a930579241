// N13, shown on a sound report with one thing broken.

import type { Report } from "#core/report/report.ts";
import { added } from "#testing/examples/broken-examples.ts";
import { type Example, withMore } from "#testing/examples/example.ts";
import { itMarks } from "#testing/examples/it-marks.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2021 } from "#testing/examples/sound-reports.ts";
import { twoFigures } from "./n13-two-figures.ts";

export const example: Example = added(
  "N13",
  "problems",
  "政务新媒体平台累计发布信息310条。全年政务新媒体平台共发布信息350条。",
  "政务新媒体平台累计发布信息310条。政务新媒体平台推送图解35条。",
);

itShows(import.meta, example, [
  "warning 第五部分同一事项前后数字不一：先写“政务新媒体平台累计发布信息310条”，后写“全年政务新媒体平台共发布信息350条”，请核对。",
]);

const saying = (first: string, second: string): Report =>
  withMore(withMore(sound2021, "overview", first), "problems", second);

itMarks(import.meta, twoFigures, [
  {
    when: "in two parts: the later one is marked",
    report: saying("门户网站更新专栏信息420条。", "全年门户网站更新专栏信息240条。"),
    marks: [{ section: "problems", left: "420", right: "240" }],
  },
  { when: "the same", report: saying("门户网站更新专栏信息420条。", "全年门户网站更新专栏信息420条。"), marks: [] },
  { when: "rounded", report: saying("门户网站更新专栏信息420条。", "全年门户网站更新专栏信息400余条。"), marks: [] },
  {
    when: "another counting word counts something else",
    report: saying("门户网站更新专栏信息420条。", "全年门户网站更新专栏信息24次。"),
    marks: [],
  },
  {
    when: "one of them of last year",
    report: saying("门户网站更新专栏信息420条。", "2023年门户网站更新专栏信息240条。"),
    marks: [],
  },
  {
    when: "twice in one sentence are two things",
    report: withMore(sound2021, "overview", "门户网站更新专栏信息420条，门户网站更新专栏信息240条。"),
    marks: [],
  },
  { when: "seven characters say too little", report: saying("网站更新信息420条。", "网站更新信息240条。"), marks: [] },
]);
