// Y03, shown on a sound report with one thing broken.
import { type Example, withEntries } from "#testing/examples/example.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2019 } from "#testing/examples/sound-reports.ts";
import { before2019 } from "#testing/examples/years-before.ts";

export const example: Example = {
  check: "Y03",
  failing: { report: sound2019, lastYear: withEntries(before2019, { enforcement_coercion_change: "6" }) },
  passing: { report: sound2019, lastYear: before2019 },
};

itShows(import.meta, example, [
  "warning 行政强制上一年项目数量填 64，按上年报告 60 加增减 6 应为 66，请改正或说明原因。",
  "“行政强制·上一年项目数量”改为 66",
]);
