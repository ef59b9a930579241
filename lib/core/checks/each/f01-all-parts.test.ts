// F01, shown on a sound report with one thing broken.

import type { Report } from "#core/report/report.ts";
import type { Example } from "#testing/examples/example.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2021 } from "#testing/examples/sound-reports.ts";

const empty = (section: string): Report => ({ ...sound2021, narrative: { ...sound2021.narrative, [section]: "" } });

export const example: Example = { check: "F01", failing: { report: empty("others") }, passing: { report: sound2021 } };

itShows(import.meta, example, [
  "error “六、其他需要报告的事项”还没有内容，请补写；没有事项的，写明“无其他需要报告的事项”。",
  "写入“未收取信息处理费，无其他需要报告的事项。”",
]);
