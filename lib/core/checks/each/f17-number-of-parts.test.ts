// F17, shown on a sound report with one thing broken.
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
  "F17",
  "opening",
  "报告由总体情况、主动公开政府信息情况等七部分组成。",
  "报告由总体情况等六部分组成。",
);

itShows(import.meta, example, ["note 引言说有“七部分”，列举了 2 项，报告实际有 6 个部分，请核对。"]);
