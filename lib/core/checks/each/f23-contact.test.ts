// F23, shown on a sound report with one thing broken.
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

export const example: Example = added("F23", "others", "联系电话：0370-12345678901。", "联系电话：0370-12345678。");

itShows(import.meta, example, [
  "warning 第六部分写“0370-12345678901”：电话号码位数不对，应为区号加七到八位号码，请核对。",
]);
