// N08, shown on a sound report with one thing broken.
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
  "N08",
  "overview",
  "所有申请均已按时答复。",
  "除结转下年的以外，申请均已按时答复。",
);

itShows(import.meta, example, [
  "note 第一部分写“所有申请均已按时答复”，表三却有 3 件结转下年度，请改写，如“除结转 3 件外均已答复”。",
]);
