// N07, shown on a sound report with one thing broken.

import { expect } from "vitest";
import { reworded } from "#testing/examples/broken-examples.ts";
import type { Example } from "#testing/examples/example.ts";
import { itMarks } from "#testing/examples/it-marks.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { reportSaying } from "#testing/examples/sentences.ts";
import { sound2021 } from "#testing/examples/sound-reports.ts";
import { disputes } from "./n07-disputes.ts";

export const example: Example = reworded("N07", sound2021, "overview", "行政复议5件", "行政复议6件");

itShows(import.meta, example, [
  "warning 第一部分写“申请办理引起行政复议6件”，表中行政复议 5，两处不一致，请改正其中一处。",
  "文字改为 5",
]);

itMarks(import.meta, disputes, [
  {
    when: "reviews",
    report: reportSaying("因政府信息公开被申请行政复议71件。"),
    marks: [{ left: "71", right: "17", cells: expect.arrayContaining(["disputes_reconsideration_total"]) }],
  },
  { when: "suits of both kinds together", report: reportSaying("因政府信息公开被提起行政诉讼14件。"), marks: [] },
  {
    when: "suits, one off",
    report: reportSaying("因政府信息公开被提起行政诉讼15件。"),
    marks: [{ left: "15", right: "14" }],
  },
  { when: "an outcome", report: reportSaying("政府信息公开行政复议17件，其中维持9件、纠正1件。"), marks: [] },
  {
    when: "an outcome, one off",
    report: reportSaying("政府信息公开行政复议17件，其中维持8件。"),
    marks: [{ left: "8", right: "9", cells: ["disputes_reconsideration_upheld"] }],
  },
  {
    when: "reviews that came from last year",
    report: reportSaying("政府信息公开方面，上年结转行政复议案件2件。"),
    marks: [],
  },
  {
    when: "reviews of other matters",
    report: reportSaying("全年办理土地征收行政复议71件。"),
    marks: [],
  },
]);
