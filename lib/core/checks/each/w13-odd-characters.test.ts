// W13, shown on a sound report with one thing broken.
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

export const example: Example = added("W13", "overview", "群众点赞👍。", "群众点赞。");

itShows(import.meta, example, ["warning 第一部分有表情符号，公文中通常不用，请删去或确认。"]);
