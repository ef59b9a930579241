// H12, shown on a sound report with one thing broken.
import type { Example } from "#testing/examples/example.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2018 } from "#testing/examples/sound-reports.ts";

export const example: Example = {
  check: "H12",
  failing: { report: { ...sound2018, narrative: { ...sound2018.narrative, plans: "" } } },
  passing: { report: sound2018 },
};

itShows(import.meta, example, ["note “十二、2019年工作打算”没有内容，请补写或写明“无”。"]);
