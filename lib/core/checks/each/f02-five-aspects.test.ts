// F02, shown on a sound report with one thing broken.

import { expect } from "vitest";
import type { Report } from "#core/report/report.ts";
import { reworded } from "#testing/examples/broken-examples.ts";
import type { Example } from "#testing/examples/example.ts";
import { itMarks } from "#testing/examples/it-marks.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2021 } from "#testing/examples/sound-reports.ts";
import { fiveAspects } from "./f02-five-aspects.ts";

export const example: Example = reworded(
  "F02",
  sound2021,
  "overview",
  "（三）政府信息管理\n完善信息",
  "（三）制度建设\n完善",
);

itShows(import.meta, example, ["warning “一、总体情况”没有看到“政府信息管理”这一方面，请补写或加小标题。"]);

const overview = (text: string, year = 2024): Report => ({
  ...sound2021,
  year,
  narrative: { ...sound2021.narrative, overview: text },
});
const five = ["主动公开", "依申请公开", "政府信息管理", "平台建设", "监督保障"];
const under = (titles: readonly string[], words = "各项工作有序开展。") =>
  titles.map((title, index) => `（${"一二三四五"[index]}）${title}\n${words}`).join("\n");

itMarks(import.meta, fiveAspects, [
  { when: "all five, one line each", report: overview(under(five)), marks: [] },
  {
    when: "a heading with nothing under it, in the middle",
    report: overview(under(five).replace("（三）政府信息管理\n各项工作有序开展。", "（三）政府信息管理")),
    marks: [{ severity: "error", unfinished: true, section: "overview", left: "（三）政府信息管理" }],
  },
  {
    when: "a heading with nothing under it, at the end",
    report: overview(under(five).replace(/\n各项工作有序开展。$/u, "")),
    marks: [{ severity: "error", left: "（五）监督保障" }],
  },
  {
    when: "two are missing",
    report: overview(under(["主动公开", "依申请公开", "监督保障"])),
    marks: [{ severity: "warning", message: expect.stringMatching(/政府信息管理.*平台建设/u) }],
  },
  {
    when: "before 2021 it was not asked for in these words",
    report: overview(under(["主动公开", "依申请公开", "监督保障"]), 2020),
    marks: [{ severity: "note" }],
  },
  {
    when: "run into sentences",
    report: overview(
      "一是主动公开方面，更新栏目。二是依申请公开方面，规范答复。三是政府信息管理方面，清理文件。四是平台建设方面，优化网站。五是监督保障方面，纳入考核。",
    ),
    marks: [],
  },
  {
    when: "longer headings that hold the words",
    report: overview(
      under([
        "深化政府信息主动公开",
        "规范依法申请公开办理",
        "加强政府信息管理",
        "强化公开平台建设",
        "做好监督保障工作",
      ]),
    ),
    marks: [],
  },
  { when: "an empty part is F01's", report: overview(""), marks: [] },
]);
