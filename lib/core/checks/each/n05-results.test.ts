// N05, shown on a sound report with one thing broken.

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

export const example: Example = reworded("N05", sound2021, "overview", "予以公开31件", "予以公开30件");

itShows(import.meta, example, [
  "warning 第一部分写“予以公开30件”，表中予以公开 31，两处不一致，请改正其中一处。",
  "文字改为 31",
]);
