// N06, shown on a sound report with one thing broken.
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
  "N06",
  "overview",
  "依申请公开中，自然人申请48件。",
  "依申请公开中，自然人申请50件。",
);

itShows(import.meta, example, [
  "warning 第一部分写“自然人申请48件”，表中本年新收 50、本年新收＋上年结转 52、办理结果总计 49，都对不上，请改正文字或表格；只统计本级的，请写明范围。",
  "文字改为 50",
]);
