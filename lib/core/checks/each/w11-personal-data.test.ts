// W11, shown on a sound report with one thing broken.
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

export const example: Example = added("W11", "overview", "联系人手机13812345678。", "联系电话0370-1234567。");

itShows(import.meta, example, ["warning 第一部分有手机号“13812345678”，如不是对外公布的办公电话，请删去。"]);
