// C07, shown on a sound report with one thing broken.

import type { Report } from "#core/report/report.ts";
import { type Example, withEntries } from "#testing/examples/example.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2021 } from "#testing/examples/sound-reports.ts";

function broken(check: string, sound: Report, entries: Record<string, string>, also: readonly string[] = []): Example {
  return { check, failing: { report: withEntries(sound, entries) }, passing: { report: sound }, also };
}

export const example: Example = broken("C07", sound2021, { licensing_licenses_decisions: "4,312" });

itShows(import.meta, example, ["note “行政许可·本年处理决定数量”填的是“4,312”，建议统一写成 4312。", "改为 4312"]);
