// F17, shown on a sound report with one thing broken.

import type { Report } from "#core/report/report.ts";
import { added } from "#testing/examples/broken-examples.ts";
import type { Example } from "#testing/examples/example.ts";
import { itMarks } from "#testing/examples/it-marks.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2021 } from "#testing/examples/sound-reports.ts";
import { numberOfParts } from "./f17-number-of-parts.ts";

export const example: Example = added(
  "F17",
  "opening",
  "报告由总体情况、主动公开政府信息情况等七部分组成。",
  "报告由总体情况等六部分组成。",
);

itShows(import.meta, example, ["note 引言说有“七部分”，列举了 2 项，报告实际有 6 个部分，请核对。"]);

const opened = (opening: string): Report => ({ ...sound2021, narrative: { ...sound2021.narrative, opening } });

itMarks(import.meta, numberOfParts, [
  {
    when: "five, and five listed",
    report: opened("报告由总体情况、主动公开情况、申请情况、问题、其他等五部分组成。"),
    marks: [{ section: "opening", left: "5", right: "5" }],
  },
  { when: "six in digits", report: opened("报告由总体情况等6个部分组成。"), marks: [] },
  { when: "seven in digits", report: opened("报告由总体情况等7个部分组成。"), marks: [{ left: "1", right: "7" }] },
  { when: "parts of something else", report: opened("公开领导小组下设五个部分。"), marks: [] },
  { when: "nothing is said", report: opened("根据《条例》编制。"), marks: [] },
]);
