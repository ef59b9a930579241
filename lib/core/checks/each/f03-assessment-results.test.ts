// F03, shown on a sound report with one thing broken.

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

export const example: Example = reworded("F03", sound2021, "overview", "；开展社会评议，群众满意", "");

itShows(import.meta, example, [
  "warning 第一部分没有看到“社会评议”的情况，人民政府的年报应写明考核、社会评议和责任追究结果，请补写或确认。",
]);
