// F08, shown on a sound report with one thing broken.

import type { Report } from "#core/report/report.ts";
import { reworded } from "#testing/examples/broken-examples.ts";
import type { Example } from "#testing/examples/example.ts";
import { itMarks } from "#testing/examples/it-marks.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2021 } from "#testing/examples/sound-reports.ts";
import { period } from "./f08-period.ts";

export const example: Example = reworded("F08", sound2021, "opening", "2024年12月31日", "2024年12月30日");

itShows(import.meta, example, [
  "warning 统计期限写的是“2024年1月1日至2024年12月30日”，应为2024年1月1日至2024年12月31日，请改正。",
]);

const stated = (opening: string): Report => ({ ...sound2021, narrative: { ...sound2021.narrative, opening } });

itMarks(import.meta, period, [
  {
    when: "the words of the wrong period are the left side",
    report: stated("统计期限为2024年1月1日至2024年11月30日。"),
    marks: [{ severity: "warning", section: "opening", left: "2024年1月1日至2024年11月30日" }],
  },
  {
    when: "from the second of January",
    report: stated("统计期限为2024年1月2日至2024年12月31日。"),
    marks: [{ severity: "warning" }],
  },
  {
    when: "into the next year",
    report: stated("统计期限为2024年1月1日至2025年12月31日。"),
    marks: [{ severity: "warning" }],
  },
  {
    when: "dates of a meeting are no period",
    report: stated("2024年3月1日至3月5日举办培训。数据统计期限为2024年1月1日至12月31日。"),
    marks: [],
  },
]);
