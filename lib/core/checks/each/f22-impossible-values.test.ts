// F22, shown on a sound report with one thing broken.
import { expect } from "vitest";
import type { Report } from "#core/report/report.ts";
import { added } from "#testing/examples/broken-examples.ts";
import type { Example } from "#testing/examples/example.ts";
import { itMarks } from "#testing/examples/it-marks.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2021 } from "#testing/examples/sound-reports.ts";
import { impossibleValues } from "./f22-impossible-values.ts";

export const example: Example = added("F22", "others", "2月30日召开会议。", "2月28日召开会议。");

itShows(import.meta, example, ["warning 第六部分写“2月30日”：没有这一天，请核对。"]);

const saying = (others: string): Report => ({ ...sound2021, narrative: { ...sound2021.narrative, others } });

itMarks(import.meta, impossibleValues, [
  {
    when: "the thirteenth month",
    report: saying("2024年13月1日公布。"),
    marks: [{ section: "others", severity: "warning" }],
  },
  { when: "the 29th of February in a leap year", report: saying("2024年2月29日公布。"), marks: [] },
  {
    when: "the 29th of February in another",
    report: saying("2023年2月29日公布。"),
    marks: [{ left: expect.stringContaining("2月29日") }],
  },
  { when: "the 31st of April", report: saying("4月31日公布。"), marks: [{ section: "others" }] },
  { when: "the 31st of May", report: saying("5月31日公布。"), marks: [] },
  { when: "more than the whole", report: saying("按时办结率120%。"), marks: [{ section: "others" }] },
  { when: "the whole", report: saying("按时办结率100%。"), marks: [] },
  { when: "a plan may be outdone", report: saying("任务完成率120%。"), marks: [] },
  { when: "the 29th of February 1900", report: saying("1900年2月29日公布。"), marks: [{ section: "others" }] },
  { when: "growth has no end", report: saying("同比增长120%。"), marks: [] },
]);
