// A06, shown on a sound report with one thing broken.

import type { Report } from "#core/report/report.ts";
import { type Example, withEntries } from "#testing/examples/example.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2019 } from "#testing/examples/sound-reports.ts";

function broken(check: string, sound: Report, entries: Record<string, string>, also: readonly string[] = []): Example {
  return { check, failing: { report: withEntries(sound, entries) }, passing: { report: sound }, also };
}

export const example: Example = broken("A06", sound2019, { procurement_centralizedProcurement_amount: "0" });

itShows(import.meta, example, [
  "warning “政府集中采购·采购总金额”是 0，而“政府集中采购·采购项目数量”是 217，两者应同有同无，请核对。",
]);
