// F02, shown on a sound report with one thing broken.

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
  "F02",
  sound2021,
  "overview",
  "（三）政府信息管理\n完善信息",
  "（三）制度建设\n完善",
);

itShows(import.meta, example, ["warning “一、总体情况”没有看到“政府信息管理”这一方面，请补写或加小标题。"]);
