// C05, shown on a sound report with one thing broken.

import type { Report } from "#core/report/report.ts";
import { type Example, withEntries } from "#testing/examples/example.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2019 } from "#testing/examples/sound-reports.ts";

function broken(check: string, sound: Report, entries: Record<string, string>, also: readonly string[] = []): Example {
  return { check, failing: { report: withEntries(sound, entries) }, passing: { report: sound }, also };
}

export const example: Example = broken("C05", sound2019, { procurement_centralizedProcurement_amount: "8120" });

itShows(import.meta, example, ["note “政府集中采购·采购总金额”要求保留4位小数，现填 8120，请核对是否完整。"]);
