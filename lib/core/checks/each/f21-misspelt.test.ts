// F21, shown on a sound report with one thing broken.
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

export const example: Example = added("F21", "others", "认真贯彻落时有关要求。", "认真贯彻落实有关要求。");

itShows(import.meta, example, ["warning 第六部分的“贯彻落时”疑为“贯彻落实”之误，请改正。", "改为“贯彻落实”"]);
