// B08, shown on a sound report with one thing broken.

import type { Report } from "#core/report/report.ts";
import { type Example, withEntries } from "#testing/examples/example.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2021 } from "#testing/examples/sound-reports.ts";

function broken(check: string, sound: Report, entries: Record<string, string>, also: readonly string[] = []): Example {
  return { check, failing: { report: withEntries(sound, entries) }, passing: { report: sound }, also };
}

export const example: Example = broken(
  "B08",
  sound2021,
  { requests_carriedForward_naturalPerson: "13", requests_notHeld_naturalPerson: "0" },
  ["N03", "N04"],
);

itShows(import.meta, example, ["note 结转下年度 13 件，占全部应办 60 件的 21.7%，比例偏高，请确认是否有逾期未办。"]);
