// N18, shown on a sound report with one thing broken.

import type { Report } from "#core/report/report.ts";
import { added } from "#testing/examples/broken-examples.ts";
import { type Example, withMore } from "#testing/examples/example.ts";
import { itMarks } from "#testing/examples/it-marks.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2021 } from "#testing/examples/sound-reports.ts";
import { decisionsAsDisclosure } from "./n18-decisions-as-disclosure.ts";

export const example: Example = added("N18", "overview", "主动公开行政处罚986件。", "作出行政处罚决定986件。");

itShows(import.meta, example, [
  "note 第一部分写“主动公开行政处罚986件”，这是表二“行政处罚·本年处理决定数量”的数字，是作出的决定数，不是公开的条数，请改写。",
]);

const saying = (text: string): Report => withMore(sound2021, "overview", text);

itMarks(import.meta, decisionsAsDisclosure, [
  {
    when: "licences",
    report: saying("主动公开行政许可4312件。"),
    marks: [{ severity: "note", left: "4312", right: "4312", cells: ["licensing_licenses_decisions"] }],
  },
  { when: "another number is no such slip", report: saying("主动公开行政许可4300件。"), marks: [] },
  { when: "decisions called decisions", report: saying("主动公开栏目显示，全年作出行政许可决定4312件。"), marks: [] },
  {
    when: "told twice, marked once",
    report: saying("主动公开行政许可4312件。对外公开行政处罚986件。"),
    marks: [{ left: "4312" }],
  },
]);
