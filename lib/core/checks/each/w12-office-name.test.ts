// W12, shown on a sound report with one thing broken.
import type { Example } from "#testing/examples/example.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2021 } from "#testing/examples/sound-reports.ts";

export const example: Example = {
  check: "W12",
  failing: { report: { ...sound2021, office: { ...sound2021.office, name: "清河市人民政府/办公室" } } },
  passing: { report: sound2021 },
};

itShows(import.meta, example, ["error 单位名称含不允许的字符“/”。"]);
