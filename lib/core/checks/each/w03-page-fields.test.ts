// W03, shown on a sound report with one thing broken.
import type { Example } from "#testing/examples/example.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2021 } from "#testing/examples/sound-reports.ts";

export const example: Example = {
  check: "W03",
  failing: { report: { ...sound2021, details: { published: { date: "2025-01-20" } } } },
  passing: { report: sound2021 },
};

itShows(import.meta, example, ["note 公布信息缺少索引号、发布网址，建议补填。"]);
