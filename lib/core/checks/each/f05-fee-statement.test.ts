// F05, shown on a sound report with one thing broken.

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
  "F05",
  sound2021,
  "others",
  "2024年，全市收取信息处理费2件，共400元。",
  "无。",
);

itShows(import.meta, example, [
  "warning 第六部分没有说明信息处理费收取情况，请写明收取件数和金额，未收取的写明未收取。",
  "写入“未收取信息处理费”",
]);
