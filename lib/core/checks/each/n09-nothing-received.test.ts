// N09, shown on a sound report with one thing broken.
import { type Example, withMore } from "#testing/examples/example.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2021 } from "#testing/examples/sound-reports.ts";

function added(check: string, section: string, wrong: string, right: string, also: readonly string[] = []): Example {
  return {
    check,
    failing: { report: withMore(sound2021, section, wrong) },
    passing: { report: withMore(sound2021, section, right) },
    also,
  };
}

export const example: Example = added(
  "N09",
  "overview",
  "全年没有发生因政府信息公开引起的行政诉讼案件。",
  "全年没有发生因政府信息公开引起的国家赔偿案件。",
);

itShows(import.meta, example, [
  "warning 第一部分写“没有发生因政府信息公开引起的行政诉讼案件”，表中行政诉讼是 3，请改正其中一处。",
]);
