// N02, shown on a sound report with one thing broken.

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

export const example: Example = reworded("N02", sound2021, "overview", "申请58件", "申请60件");

itShows(import.meta, example, [
  "warning 第一部分写收到 60 件、上年结转 2 件，合计与答复 57 件、结转下年 3 件对不上：收到数已含上年结转，应写 58 件，或写明“含上年结转”。",
  "文字改为 58",
]);
