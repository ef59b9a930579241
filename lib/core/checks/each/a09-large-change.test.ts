// A09, shown on a sound report with one thing broken.

import type { Report } from "#core/report/report.ts";
import { type Example, withEntries } from "#testing/examples/example.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2019 } from "#testing/examples/sound-reports.ts";

function broken(check: string, sound: Report, entries: Record<string, string>, also: readonly string[] = []): Example {
  return { check, failing: { report: withEntries(sound, entries) }, passing: { report: sound }, also };
}

export const example: Example = broken("A09", sound2019, { fees_administrativeFees_change: "54" });

itShows(import.meta, example, ["note 行政事业性收费上一年项目数量是 35，本年增/减是 +54，变动超过原有数量，请确认。"]);
