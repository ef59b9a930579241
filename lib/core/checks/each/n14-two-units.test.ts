// N14, shown on a sound report with one thing broken.

import type { Report } from "#core/report/report.ts";
import { added } from "#testing/examples/broken-examples.ts";
import { type Example, withMore } from "#testing/examples/example.ts";
import { itMarks } from "#testing/examples/it-marks.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2021 } from "#testing/examples/sound-reports.ts";
import { twoUnits } from "./n14-two-units.ts";

export const example: Example = added(
  "N14",
  "problems",
  "完成民意征集12条。全年共进行民意征集12次。",
  "完成民意征集12次。全年民意征集12次均已反馈。",
);

itShows(import.meta, example, [
  "note 第五部分同一数字用了两种量词：先写“完成民意征集12条”，后写“全年共进行民意征集12次”，请统一。",
]);

const saying = (first: string, second: string): Report =>
  withMore(withMore(sound2021, "overview", first), "problems", second);

itMarks(import.meta, twoUnits, [
  {
    when: "in two parts",
    report: saying("完成政策解读15篇。", "开展政策解读15次。"),
    marks: [{ section: "problems", left: "篇", right: "次" }],
  },
  { when: "another number", report: saying("完成政策解读15篇。", "开展政策解读16次。"), marks: [] },
  { when: "small numbers are alike by chance", report: saying("完成政策解读4篇。", "开展政策解读4次。"), marks: [] },
  { when: "persons are no texts", report: saying("完成政策解读15篇。", "开展政策解读15人次。"), marks: [] },
  { when: "another thing", report: saying("完成政策解读15篇。", "开展业务培训15次。"), marks: [] },
]);
