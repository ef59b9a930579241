// B09, shown on a sound report with one thing broken.

import type { Report } from "#core/report/report.ts";
import { type Example, withEntries } from "#testing/examples/example.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2021 } from "#testing/examples/sound-reports.ts";

function broken(check: string, sound: Report, entries: Record<string, string>, also: readonly string[] = []): Example {
  return { check, failing: { report: withEntries(sound, entries) }, passing: { report: sound }, also };
}

export const example: Example = broken("B09", sound2021, {
  requests_otherReason_naturalPerson: "16",
  requests_notHeld_naturalPerson: "0",
  requests_internalAffairs_naturalPerson: "0",
});

itShows(import.meta, example, [
  "note “其他处理·其他”有 16 件，占办理结果总计 57 件的 28.1%，比例偏高，请确认能否归入其他情形。",
]);
