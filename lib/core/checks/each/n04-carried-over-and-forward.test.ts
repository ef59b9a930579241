// N04, shown on a sound report with one thing broken.

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

export const example: Example = reworded("N04", sound2021, "overview", "结转下年度3件", "结转下年度4件");

itShows(import.meta, example, [
  "warning 第一部分写“结转下年度4件”，表中结转下年度 3，两处不一致，请改正其中一处。",
  "文字改为 3",
]);
