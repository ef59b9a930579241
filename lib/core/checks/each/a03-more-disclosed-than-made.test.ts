// A03, shown on a sound report with one thing broken.

import type { Report } from "#core/report/report.ts";
import { type Example, withEntries } from "#testing/examples/example.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2019 } from "#testing/examples/sound-reports.ts";

function broken(check: string, sound: Report, entries: Record<string, string>, also: readonly string[] = []): Example {
  return { check, failing: { report: withEntries(sound, entries) }, passing: { report: sound }, also };
}

export const example: Example = broken("A03", sound2019, { normativeActs_normativeDocuments_newlyDisclosed: "10" });

itShows(import.meta, example, [
  "note 规范性文件本年新公开 10 件，多于本年新制作 9 件，可能公开了往年制作的文件，请确认。",
]);
