// N10, shown on a sound report with one thing broken.

import { reworded } from "#testing/examples/broken-examples.ts";
import type { Example } from "#testing/examples/example.ts";
import { itMarks } from "#testing/examples/it-marks.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { reportSaying } from "#testing/examples/sentences.ts";
import { sound2021 } from "#testing/examples/sound-reports.ts";
import { tableFigures } from "./n10-table-figures.ts";

export const example: Example = reworded(
  "N10",
  sound2021,
  "overview",
  "制发行政规范性文件6件",
  "制发行政规范性文件8件",
);

itShows(import.meta, example, [
  "warning 第一部分写“制发行政规范性文件8件”，表中“行政规范性文件·本年制发件数”是 6，请改正其中一处，或写明统计范围。",
  "文字改为 6",
]);

itMarks(import.meta, tableFigures, [
  {
    when: "a licence too many",
    report: reportSaying("全年办理行政许可431288件。"),
    marks: [{ severity: "warning", left: "431288", right: "431287", cells: ["licensing_licenses_decisions"] }],
  },
  { when: "in 万", report: reportSaying("全年办理行政许可43.13万件。"), marks: [] },
  {
    when: "in 万, wrong in the last digit",
    report: reportSaying("全年办理行政许可43.14万件。"),
    marks: [{ right: "431287" }],
  },
  { when: "an amount, rounded", report: reportSaying("全年收取行政事业性收费15203.35万元。"), marks: [] },
  { when: "an amount in 亿元", report: reportSaying("全年收取行政事业性收费1.52亿元。"), marks: [] },
  { when: "an amount in 元", report: reportSaying("全年收取行政事业性收费152033506元。"), marks: [] },
  {
    when: "an amount that is wrong is shown in the table's unit",
    report: reportSaying("全年收取行政事业性收费1.25亿元。"),
    marks: [{ left: "1.25", right: "15203.3506", cells: ["fees_administrativeFees_amount"] }],
  },
  {
    when: "none, where there are some",
    report: reportSaying("全年未制发行政规范性文件。"),
    marks: [{ left: "0", right: "23", cells: ["normativeActs_normativeDocuments_issued"] }],
  },
  {
    when: "the government's own documents",
    report: reportSaying("以市政府名义印发行政规范性文件7件。"),
    marks: [{ severity: "note", repairs: [] }],
  },
]);
