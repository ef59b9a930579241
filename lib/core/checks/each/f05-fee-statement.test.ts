// F05, shown on a sound report with one thing broken.

import { expect } from "vitest";
import type { Report } from "#core/report/report.ts";
import { reworded } from "#testing/examples/broken-examples.ts";
import type { Example } from "#testing/examples/example.ts";
import { itMarks } from "#testing/examples/it-marks.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2021 } from "#testing/examples/sound-reports.ts";
import { feeStatement } from "./f05-fee-statement.ts";

export const example: Example = reworded(
  "F05",
  sound2021,
  "others",
  "2024年，全市收取信息处理费2件，共400元。",
  "无。",
);

itShows(import.meta, example, [
  "warning 第六部分没有说明信息处理费收取情况，请写明收取件数和金额，未收取的写明未收取。",
  "写入“未收取信息处理费”",
]);

const others = (text: string, year = 2024): Report => ({
  ...sound2021,
  year,
  narrative: { ...sound2021.narrative, others: text },
});

itMarks(import.meta, feeStatement, [
  { when: "that none was charged", report: others("本年度未收取信息处理费。"), marks: [] },
  {
    when: "the fee without an amount",
    report: others("按规定做好信息处理费收取。"),
    marks: [{ severity: "warning", section: "others", repairs: [] }],
  },
  {
    when: "other matters stay when the sentence is written in",
    report: others("我局开展了公开日活动。"),
    marks: [
      {
        section: "others",
        repairs: [
          { changes: [{ section: "others", find: "", replace: "2024年，本机关未收取政府信息公开信息处理费。" }] },
        ],
      },
    ],
  },
  {
    when: "无。 is replaced, and kept behind the sentence",
    report: others("无。"),
    marks: [
      { repairs: [{ changes: [{ section: "others", find: "无。", replace: expect.stringContaining("无。") }] }] },
    ],
  },
  { when: "the report on 2020 need not", report: others("无。", 2020), marks: [] },
  { when: "the report on 2021 must", report: others("无。", 2021), marks: [{ section: "others" }] },
  { when: "an empty part is F01's", report: others(""), marks: [] },
]);
