// N10, shown on a sound report with one thing broken.

import type { Report } from "#core/report/report.ts";
import { type Example, withText } from "#testing/examples/example.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2021 } from "#testing/examples/sound-reports.ts";

function reworded(
  check: string,
  sound: Report,
  section: string,
  find: string,
  replace: string,
  also: readonly string[] = [],
): Example {
  return { check, failing: { report: withText(sound, section, find, replace) }, passing: { report: sound }, also };
}

export const example: Example = reworded(
  "N10",
  sound2021,
  "overview",
  "制发行政规范性文件6件",
  "制发行政规范性文件8件",
);

itShows(import.meta, example, [
  "warning 第一部分写“制发行政规范性文件8件”，表中“行政规范性文件·本年制发件数”是 6，请改正其中一处，或写明统计范围。",
  "文字改为 6",
]);
