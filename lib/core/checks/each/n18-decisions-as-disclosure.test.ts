// N18, shown on a sound report with one thing broken.
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

export const example: Example = added("N18", "overview", "主动公开行政处罚986件。", "作出行政处罚决定986件。");

itShows(import.meta, example, [
  "note 第一部分写“主动公开行政处罚986件”，这是表二“行政处罚·本年处理决定数量”的数字，是作出的决定数，不是公开的条数，请改写。",
]);
