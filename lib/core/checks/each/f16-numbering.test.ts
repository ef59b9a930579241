// F16, shown on a sound report with one thing broken.

import { expect } from "vitest";
import type { Report } from "#core/report/report.ts";
import { reworded } from "#testing/examples/broken-examples.ts";
import type { Example } from "#testing/examples/example.ts";
import { itMarks } from "#testing/examples/it-marks.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2021 } from "#testing/examples/sound-reports.ts";
import { numbering } from "./f16-numbering.ts";

export const example: Example = reworded("F16", sound2021, "overview", "（四）平台建设", "（五）平台建设");

itShows(import.meta, example, ["warning 第一部分的序号“（五）”不连续，应为“（四）”，请改正。", "改为“（四）”"]);

const numbered = (overview: string): Report => ({ ...sound2021, narrative: { ...sound2021.narrative, overview } });
const lines = (...marks: readonly string[]) => numbered(marks.map((mark) => `${mark}加强管理\n有序推进。`).join("\n"));

itMarks(import.meta, numbering, [
  { when: "in order", report: lines("（一）", "（二）", "（三）"), marks: [] },
  {
    when: "one was left out",
    report: lines("（一）", "（三）"),
    marks: [
      {
        section: "overview",
        left: "（三）",
        right: "（二）",
        repairs: [
          { changes: [{ find: expect.stringContaining("（三）"), replace: expect.stringContaining("（二）") }] },
        ],
      },
    ],
  },
  {
    when: "one stands twice",
    report: lines("（一）", "（二）", "（二）"),
    marks: [{ left: "（二）", right: "（三）" }],
  },
  {
    when: "beyond ten",
    report: lines(..."一二三四五六七八九".split("").map((each) => `（${each}）`), "（十）", "（十一）"),
    marks: [],
  },
  { when: "begun anew", report: lines("（一）", "（二）", "（一）", "（二）"), marks: [] },
  {
    when: "half-width brackets are numbers, too",
    report: lines("(一)", "(三)"),
    marks: [{ left: "(三)", right: "(二)" }],
  },
  {
    when: "a part's heading inside the text",
    report: numbered("有序推进。\n四、政府信息公开行政复议、行政诉讼情况\n无。"),
    marks: [expect.objectContaining({ section: "overview", left: "四、政府信息公开行政复议、行政诉讼情况" })],
  },
]);
