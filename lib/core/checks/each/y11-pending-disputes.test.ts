// Y11, shown on a sound report with one thing broken.
import { type Example, withEntries } from "#testing/examples/example.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2021 } from "#testing/examples/sound-reports.ts";
import { before2021 } from "#testing/examples/years-before.ts";

function changedBefore(check: string, entries: Record<string, string>, also: readonly string[] = []): Example {
  return {
    check,
    failing: { report: sound2021, lastYear: withEntries(before2021, entries) },
    passing: { report: sound2021, lastYear: before2021 },
    also,
  };
}

export const example: Example = changedBefore("Y11", { disputes_suitAfterReconsideration_pending: "2" });

itShows(import.meta, example, ["note 复议后起诉本年总计 1 件，少于上年尚未审结的 2 件，请确认上年未结案件的去向。"]);
