// N12, shown on a sound report with one thing broken.

import type { Report } from "#core/report/report.ts";
import { added } from "#testing/examples/broken-examples.ts";
import { type Example, withMore } from "#testing/examples/example.ts";
import { itMarks } from "#testing/examples/it-marks.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2021 } from "#testing/examples/sound-reports.ts";
import { sumsInSentences } from "./n12-sums-in-sentences.ts";

export const example: Example = added(
  "N12",
  "overview",
  "开展培训20场，分别为专题培训12场、以会代训7场。",
  "开展培训20场，分别为专题培训12场、以会代训8场。",
);

itShows(import.meta, example, ["warning 第一部分“开展培训20场……以会代训7场”各项之和是 19，与 20 不一致，请核对。"]);

const saying = (text: string): Report => withMore(sound2021, "overview", text);

itMarks(import.meta, sumsInSentences, [
  {
    when: "both sides are the whole and the sum",
    report: saying("举办宣讲40场，分别为进社区22场、进企业17场。"),
    marks: [{ severity: "warning", section: "overview", left: "40", right: "39" }],
  },
  { when: "parts that do not say to be all", report: saying("举办宣讲40场，其中进社区22场、进企业7场。"), marks: [] },
  {
    when: "parts that are more than their whole",
    report: saying("举办宣讲40场，其中进社区22场、进企业19场。"),
    marks: [{ left: "40", right: "41" }],
  },
  {
    when: "a thing may be counted twice where the text says so",
    report: saying("举办宣讲40场，其中进社区22场、进企业19场，部分场次有交叉。"),
    marks: [],
  },
  {
    when: "a whole in round words has no exact parts",
    report: saying("举办宣讲40余场，分别为进社区22场、进企业17场。"),
    marks: [],
  },
  {
    when: "amounts whose sum is no binary fraction",
    report: saying("投入0.3万元，其中运维0.1万元、培训0.2万元。"),
    marks: [],
  },
  {
    when: "the same in a bracket",
    report: saying("投入0.6万元（运维0.1万元、培训0.2万元、宣传0.3万元）。"),
    marks: [],
  },
  {
    when: "amounts that are really too many, shown to their last digit",
    report: saying("投入0.3万元，其中运维0.1万元、培训0.3万元。"),
    marks: [{ left: "0.3", right: "0.4" }],
  },
]);
