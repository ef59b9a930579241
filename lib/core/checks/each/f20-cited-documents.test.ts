// F20, shown on a sound report with one thing broken.

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
  "F20",
  sound2021,
  "opening",
  "《中华人民共和国政府信息公开条例》",
  "《中华人民共和国政府信息公开条例》（国务院令第492号）",
);

itShows(import.meta, example, ["note “国务院令第492号”已被替代，现行依据是国务院令第711号，请改正。"]);
