// N11, shown on a sound report with one thing broken.

import { reworded } from "#testing/examples/broken-examples.ts";
import type { Example } from "#testing/examples/example.ts";
import { itMarks } from "#testing/examples/it-marks.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { reportSaying } from "#testing/examples/sentences.ts";
import { sound2018 } from "#testing/examples/sound-reports.ts";
import { shares } from "./n11-shares.ts";

export const example: Example = reworded("N11", sound2018, "requests", "占24.00%", "占26.00%");

itShows(import.meta, example, ["warning 第四部分写“占26.00%”，12 占 50 应为 24.00%，请核对。", "文字改为 24.00"]);

itMarks(import.meta, shares, [
  {
    when: "a share of the whole that two others share",
    report: reportSaying(
      "办结80件。其中，公开40件，占50%；不予公开20件，占25%；无法提供10件，占15%；其他10件，占12.5%。",
    ),
    marks: [{ severity: "warning", left: "15%", right: "13%" }],
  },
  { when: "rounded", report: reportSaying("办结3件。其中，公开1件，占33.3%；不予公开2件，占66.7%。"), marks: [] },
  {
    when: "one digit made to fill a hundred is only noted",
    report: reportSaying("办结3件。其中，公开1件，占33.4%；不予公开1件，占33.3%；无法提供1件，占33.3%。"),
    marks: [{ severity: "note", left: "33.4%", right: "33.3%", repairs: [] }],
  },
  {
    when: "a share of the whole named before 其中",
    report: reportSaying("培训240人，其中新任人员60人，占比25%。"),
    marks: [],
  },
  {
    when: "which is wrong",
    report: reportSaying("培训240人，其中新任人员60人，占比52%。"),
    marks: [{ left: "52%", right: "25%" }],
  },
  { when: "a share of something that is not told", report: reportSaying("回应热点60次，占全部舆情的52%。"), marks: [] },
]);
