// Y08, shown on a sound report with one thing broken.
import type { Example } from "#testing/examples/example.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2021 } from "#testing/examples/sound-reports.ts";
import { before2021 } from "#testing/examples/years-before.ts";

export const example: Example = {
  check: "Y08",
  failing: { report: sound2021, lastYear: { ...before2021, narrative: sound2021.narrative } },
  passing: { report: sound2021, lastYear: before2021 },
};

itShows(import.meta, example, [
  "warning 文字与上年报告的重复率为 100.0%（本年文字中连续8字与上年相同的比例，不计数字和标点），超过 50%，请结合本年工作改写。",
]);
