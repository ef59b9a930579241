// N11, shown on a sound report with one thing broken.

import type { Report } from "#core/report/report.ts";
import { type Example, withText } from "#testing/examples/example.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2018 } from "#testing/examples/sound-reports.ts";

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

export const example: Example = reworded("N11", sound2018, "requests", "占24.00%", "占26.00%");

itShows(import.meta, example, ["warning 第四部分写“占26.00%”，12 占 50 应为 24.00%，请核对。", "文字改为 24.00"]);
