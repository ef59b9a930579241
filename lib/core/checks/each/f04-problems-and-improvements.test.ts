// F04, shown on a sound report with one thing broken.
import type { Example } from "#testing/examples/example.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2021 } from "#testing/examples/sound-reports.ts";

export const example: Example = {
  check: "F04",
  failing: { report: { ...sound2021, narrative: { ...sound2021.narrative, problems: "无" } } },
  passing: { report: sound2021 },
};

itShows(import.meta, example, ["error “五、存在的主要问题及改进情况”只写了“无”，必须写明存在的主要问题和改进情况。"]);
