// D05, shown on a sound report with one thing broken.

import type { Report } from "#core/report/report.ts";
import { type Example, withEntries } from "#testing/examples/example.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2021 } from "#testing/examples/sound-reports.ts";

function broken(check: string, sound: Report, entries: Record<string, string>, also: readonly string[] = []): Example {
  return { check, failing: { report: withEntries(sound, entries) }, passing: { report: sound }, also };
}

export const example: Example = broken(
  "D05",
  sound2021,
  { disputes_reconsideration_upheld: "14", disputes_reconsideration_corrected: "4" },
  ["N07"],
);

itShows(import.meta, example, ["note 行政复议已审结 18 件，其中结果纠正 4 件，占 22.2%，纠错率偏高，建议说明原因。"]);
