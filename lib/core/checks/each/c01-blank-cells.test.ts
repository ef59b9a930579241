// C01, shown on a sound report with one thing broken.

import type { Report } from "#core/report/report.ts";
import { type Example, withEntries } from "#testing/examples/example.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2021 } from "#testing/examples/sound-reports.ts";

function broken(check: string, sound: Report, entries: Record<string, string>, also: readonly string[] = []): Example {
  return { check, failing: { report: withEntries(sound, entries) }, passing: { report: sound }, also };
}

export const example: Example = broken("C01", sound2021, { requests_repeated_legalServices: "" });

itShows(import.meta, example, ["warning “重复申请·法律服务机构”还没有填，没有发生的请填 0。", "填 0"]);
