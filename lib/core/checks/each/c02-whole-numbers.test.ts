// C02, shown on a sound report with one thing broken.

import type { Report } from "#core/report/report.ts";
import { type Example, withEntries } from "#testing/examples/example.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2021 } from "#testing/examples/sound-reports.ts";

function broken(check: string, sound: Report, entries: Record<string, string>, also: readonly string[] = []): Example {
  return { check, failing: { report: withEntries(sound, entries) }, passing: { report: sound }, also };
}

export const example: Example = broken("C02", sound2021, { enforcement_coercion_decisions: "-73" });

itShows(import.meta, example, [
  "error “行政强制·本年处理决定数量”填写有误：这里不能是负数（“-73”），请填 0 或正整数。",
]);
