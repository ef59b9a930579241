// F18, shown on a sound report with one thing broken.

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

export const example: Example = reworded("F18", sound2021, "problems", "解读形式，加强", "解读形式,加强");

itShows(import.meta, example, [
  "note 第五部分有 1 处中文里用了半角标点（如“解读形式,加强业务”），请改为全角。",
  "改为全角",
]);
