// B04, shown on a sound report with one thing broken.
import type { Example } from "#testing/examples/example.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2021 } from "#testing/examples/sound-reports.ts";

export const example: Example = {
  check: "B04",
  failing: { report: { ...sound2021, entries: { ...sound2021.entries, requests_notProcessed_total: "4" } } },
  passing: { report: { ...sound2021, entries: { ...sound2021.entries, requests_notProcessed_total: "2" } } },
};

itShows(import.meta, example, ["warning “不予处理·总计”小计是 4，各分项之和是 2，请核对。"]);
