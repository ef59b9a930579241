// A08, shown on a sound report with one thing broken.

import type { Report } from "#core/report/report.ts";
import { type Example, withEntries } from "#testing/examples/example.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2019 } from "#testing/examples/sound-reports.ts";

function broken(check: string, sound: Report, entries: Record<string, string>, also: readonly string[] = []): Example {
  return { check, failing: { report: withEntries(sound, entries) }, passing: { report: sound }, also };
}

export const example: Example = broken("A08", sound2019, {
  licensing_licenses_change: "0",
  licensing_otherServices_change: "0",
  enforcement_penalties_change: "0",
});

itShows(import.meta, example, ["note 第二部分4个项目的“本年增/减”全部是 0，请确认已逐项核实。"]);
