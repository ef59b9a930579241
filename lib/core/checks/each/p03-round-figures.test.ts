// P03, shown on a sound report with one thing broken.

import type { Report } from "#core/report/report.ts";
import { type Example, withEntries } from "#testing/examples/example.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2019 } from "#testing/examples/sound-reports.ts";

function broken(check: string, sound: Report, entries: Record<string, string>, also: readonly string[] = []): Example {
  return { check, failing: { report: withEntries(sound, entries) }, passing: { report: sound }, also };
}

export const example: Example = broken("P03", sound2019, {
  licensing_licenses_itemsLastYear: "300",
  licensing_licenses_decisions: "4300",
  licensing_otherServices_itemsLastYear: "400",
  licensing_otherServices_decisions: "2700",
  enforcement_penalties_itemsLastYear: "600",
  enforcement_penalties_decisions: "900",
});

itShows(import.meta, example, ["note 100 以上的 7 个数字里有 6 个是整百数，请确认不是估计数。"]);
