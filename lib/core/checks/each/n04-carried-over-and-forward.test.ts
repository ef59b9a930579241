// N04, shown on a sound report with one thing broken.

import { reworded } from "#testing/examples/broken-examples.ts";
import type { Example } from "#testing/examples/example.ts";
import { itMarks } from "#testing/examples/it-marks.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { reportSaying } from "#testing/examples/sentences.ts";
import { sound2021 } from "#testing/examples/sound-reports.ts";
import { carriedOverAndForward } from "./n04-carried-over-and-forward.ts";

export const example: Example = reworded("N04", sound2021, "overview", "结转下年度3件", "结转下年度4件");

itShows(import.meta, example, [
  "warning 第一部分写“结转下年度4件”，表中结转下年度 3，两处不一致，请改正其中一处。",
  "文字改为 3",
]);

itMarks(import.meta, carriedOverAndForward, [
  {
    when: "forward",
    report: reportSaying("收到政府信息公开申请385件，结转下年度办理12件。"),
    marks: [
      {
        left: "12",
        right: "21",
        cells: ["requests_carriedForward_total"],
        repairs: [{ changes: [{ section: "overview", find: "12", replace: "21" }] }],
      },
    ],
  },
  {
    when: "over",
    report: reportSaying("收到政府信息公开申请385件，上年结转21件。"),
    marks: [{ left: "21", right: "11", cells: ["requests_carriedOver_total"] }],
  },
  { when: "both right", report: reportSaying("上年结转11件，结转下年度21件。"), marks: [] },
  {
    when: "the year by its number",
    report: reportSaying("收到政府信息公开申请385件，结转至2025年办理12件。"),
    marks: [{ left: "12", right: "21" }],
  },
  { when: "projects", report: reportSaying("上年结转项目3个，结转下年项目2个。"), marks: [] },
  {
    when: "no requests but documents",
    report: reportSaying("上年结转规范性文件清理任务8件。"),
    marks: [],
  },
]);
