// F03, shown on a sound report with one thing broken.

import { expect } from "vitest";
import type { Report } from "#core/report/report.ts";
import { reworded } from "#testing/examples/broken-examples.ts";
import type { Example } from "#testing/examples/example.ts";
import { itMarks } from "#testing/examples/it-marks.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2021 } from "#testing/examples/sound-reports.ts";
import { assessmentResults } from "./f03-assessment-results.ts";

export const example: Example = reworded("F03", sound2021, "overview", "；开展社会评议，群众满意", "");

itShows(import.meta, example, [
  "warning 第一部分没有看到“社会评议”的情况，人民政府的年报应写明考核、社会评议和责任追究结果，请补写或确认。",
]);

const saying = (overview: string, office: Report["office"] = sound2021.office, year = 2024): Report => ({
  ...sound2021,
  office,
  year,
  narrative: { ...sound2021.narrative, overview },
});

itMarks(import.meta, assessmentResults, [
  { when: "all three in other words", report: saying("年度绩效评价为优，公众评议良好，未发生追责情形。"), marks: [] },
  {
    when: "none of the three",
    report: saying("全年工作有序开展。"),
    marks: [
      { severity: "warning", section: "overview", message: expect.stringMatching(/工作考核.*社会评议.*责任追究/u) },
    ],
  },
  {
    when: "a department need not",
    report: saying("全年工作有序开展。", { name: "清河市水利局", kind: "department" }),
    marks: [],
  },
  {
    when: "a township's government must",
    report: saying("全年工作有序开展。", { name: "白石镇人民政府" }),
    marks: [{ section: "overview" }],
  },
  { when: "before the law of 2019", report: saying("全年工作有序开展。", sound2021.office, 2018), marks: [] },
  { when: "nothing written yet", report: saying(""), marks: [] },
]);
