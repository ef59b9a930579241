// Y06, shown on a sound report with one thing broken.
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

export const example: Example = changedBefore("Y06", { enforcement_penalties_decisions: "120" });

itShows(import.meta, example, ["note “行政处罚·本年处理决定数量”本年 986、上年 120，变化超过 5 倍，请确认。"]);
