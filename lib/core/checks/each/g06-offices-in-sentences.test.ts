// G06, shown on a sound report with one thing broken.
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
  "G06",
  "overview",
  "收到意见建议60条（市发展改革委20条、清河区17条、东河县21条）。",
  "收到意见建议60条（市发展改革委20条、清河区17条、东河县23条）。",
);

itShows(import.meta, example, ["warning 第一部分“收到意见建议60条……东河县21条”各项之和是 58，与 60 不一致，请核对。"]);
