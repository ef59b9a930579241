// Y02, shown on a sound report with one thing broken.
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

export const example: Example = changedBefore("Y02", { normativeActs_normativeDocuments_inForce: "82" });

itShows(import.meta, example, [
  "warning 行政规范性文件现行有效填 84 件，按上年 82 件＋本年制发 6 件－本年废止 2 件应为 86 件，请改正或说明原因。",
  "“行政规范性文件·现行有效件数”改为 86",
]);
