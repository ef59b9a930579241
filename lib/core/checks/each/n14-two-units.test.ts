// N14, shown on a sound report with one thing broken.
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
  "N14",
  "problems",
  "完成民意征集12条。全年共进行民意征集12次。",
  "完成民意征集12次。全年民意征集12次均已反馈。",
);

itShows(import.meta, example, [
  "note 第五部分同一数字用了两种量词：先写“完成民意征集12条”，后写“全年共进行民意征集12次”，请统一。",
]);
