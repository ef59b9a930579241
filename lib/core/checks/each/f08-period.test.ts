// F08, shown on a sound report with one thing broken.

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

export const example: Example = reworded("F08", sound2021, "opening", "2024年12月31日", "2024年12月30日");

itShows(import.meta, example, [
  "warning 统计期限写的是“2024年1月1日至2024年12月30日”，应为2024年1月1日至2024年12月31日，请改正。",
]);
