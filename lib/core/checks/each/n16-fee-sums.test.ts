// N16, shown on a sound report with one thing broken.

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
  "N16",
  sound2021,
  "others",
  "共400元。",
  "共400元，其中，市公安局1件100元，市水利局1件200元。",
);

itShows(import.meta, example, ["warning 第六部分信息处理费金额合计写 400元，各单位之和是 300元，请核对。"]);
