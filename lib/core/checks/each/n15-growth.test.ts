// N15, shown on a sound report with one thing broken.
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

export const example: Example = added("N15", "overview", "收到意见3条，同比增长40%。", "收到意见3条，同比增长50%。");

itShows(import.meta, example, ["note 第一部分写“同比增长40%”，按 3 倒推，上年不是整数，请核对。"]);
