// C04, shown on a sound report with one thing broken.

import type { Report } from "#core/report/report.ts";
import { type Example, withEntries } from "#testing/examples/example.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2021 } from "#testing/examples/sound-reports.ts";

function broken(check: string, sound: Report, entries: Record<string, string>, also: readonly string[] = []): Example {
  return { check, failing: { report: withEntries(sound, entries) }, passing: { report: sound }, also };
}

export const example: Example = broken("C04", sound2021, { fees_administrativeFees_amount: "1520.35061" });

itShows(import.meta, example, [
  "warning “行政事业性收费·本年收费金额”填的是 1520.35061，有 5 位小数，官方表格要求最多保留 4 位，请核对。",
]);
