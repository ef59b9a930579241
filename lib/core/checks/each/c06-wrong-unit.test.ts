// C06, shown on a sound report with one thing broken.
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

export const example: Example = changedBefore("C06", { fees_administrativeFees_amount: "15203506" }, ["Y06"]);

itShows(import.meta, example, [
  "warning “行政事业性收费·本年收费金额”本年 1520.3506 万元、上年 15203506 万元，相差约一万倍，可能把元和万元弄混了，请核对单位。",
]);
