// F19, shown on a sound report with one thing broken.

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
  "F19",
  sound2021,
  "overview",
  "通过政府网站发布信息1234条",
  "通过政府网站公开条",
);

itShows(import.meta, example, ["warning 第一部分的“通过政府网站公开条”缺少数字，请补上。"]);
