// N16, shown on a sound report with one thing broken.

import type { Report } from "#core/report/report.ts";
import { reworded } from "#testing/examples/broken-examples.ts";
import type { Example } from "#testing/examples/example.ts";
import { itMarks } from "#testing/examples/it-marks.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2021 } from "#testing/examples/sound-reports.ts";
import { feeSums } from "./n16-fee-sums.ts";

export const example: Example = reworded(
  "N16",
  sound2021,
  "others",
  "共400元。",
  "共400元，其中，市公安局1件100元，市水利局1件200元。",
);

itShows(import.meta, example, ["warning 第六部分信息处理费金额合计写 400元，各单位之和是 300元，请核对。"]);

const charged = (text: string): Report => ({ ...sound2021, narrative: { ...sound2021.narrative, others: text } });

itMarks(import.meta, feeSums, [
  {
    when: "sums of cases and amounts are told apart",
    report: charged("全市收取信息处理费3件90元，其中，城管局1件30元，教育局1件60元。"),
    marks: [{ section: "others", left: "3", right: "2" }],
  },
  {
    when: "both add up",
    report: charged("全市收取信息处理费2件90元，其中，城管局1件30元，教育局1件60元。"),
    marks: [],
  },
  {
    when: "amounts whose sum is no binary fraction are equal; that they are no tens is told",
    report: charged("全市收取信息处理费30.3元，其中，城管局10.1元，教育局20.2元。"),
    marks: [{ severity: "note", left: "30.3" }],
  },
  { when: "one part alone is no list", report: charged("全市收取信息处理费90元，其中，城管局30元。"), marks: [] },
  {
    when: "numbers before the sentence on the fee are no fees",
    report: charged("全年投入35元，其中印刷15元，装订10元。"),
    marks: [],
  },
  {
    when: "no tens",
    report: charged("全市收取信息处理费105元。"),
    marks: [{ severity: "note", section: "others", left: "105" }],
  },
]);
