// N12, shown on a sound report with one thing broken.
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
  "N12",
  "overview",
  "开展培训20场，分别为专题培训12场、以会代训7场。",
  "开展培训20场，分别为专题培训12场、以会代训8场。",
);

itShows(import.meta, example, ["warning 第一部分“开展培训20场……以会代训7场”各项之和是 19，与 20 不一致，请核对。"]);
