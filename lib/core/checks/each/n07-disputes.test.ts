// N07, shown on a sound report with one thing broken.

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

export const example: Example = reworded("N07", sound2021, "overview", "行政复议5件", "行政复议6件");

itShows(import.meta, example, [
  "warning 第一部分写“申请办理引起行政复议6件”，表中行政复议 5，两处不一致，请改正其中一处。",
  "文字改为 5",
]);
