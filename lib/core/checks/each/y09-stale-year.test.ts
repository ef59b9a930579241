// Y09, shown on a sound report with one thing broken.
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
  "Y09",
  "problems",
  "2023年我市公开队伍建设滞后。",
  "与2023年相比，我市公开队伍建设有所加强。",
);

itShows(import.meta, example, ["note 第五部分写“2023年”，本报告是 2024 年的，请核对是否沿用了往年文字。"]);
