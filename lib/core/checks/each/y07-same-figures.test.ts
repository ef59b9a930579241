// Y07, shown on a sound report with one thing broken.
import type { Example } from "#testing/examples/example.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2021 } from "#testing/examples/sound-reports.ts";
import { before2021 } from "#testing/examples/years-before.ts";

/** Last year's entries with the requests of this year. */
function sameRequests(): Record<string, string> {
  const requests = Object.entries(sound2021.entries).filter(([name]) => name.startsWith("requests_"));
  return { ...before2021.entries, ...Object.fromEntries(requests) };
}

export const example: Example = {
  check: "Y07",
  failing: { report: sound2021, lastYear: { ...before2021, entries: sameRequests() } },
  passing: { report: sound2021, lastYear: before2021 },
  also: ["Y01"],
};

itShows(import.meta, example, [
  "warning “三、收到和处理政府信息公开申请情况”的数字与上年报告完全相同，请确认不是沿用了上年数据。",
]);
