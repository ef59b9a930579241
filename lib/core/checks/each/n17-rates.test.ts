// N17, shown on a sound report with one thing broken.
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
  "N17",
  "overview",
  "收到留言80条，回复76条，回复率98%。",
  "收到留言80条，回复76条，回复率95%。",
);

itShows(import.meta, example, ["note 第一部分写“回复率98%”，按 76 和 80 计算应为 95%，请核对。"]);
