// N01, shown on a sound report with one thing broken.

import type { Report } from "#core/report/report.ts";
import { type Example, withText } from "#testing/examples/example.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2021 } from "#testing/examples/sound-reports.ts";

function reworded(
  check: string,
  sound: Report,
  section: string,
  find: string,
  replace: string,
  also: readonly string[] = [],
): Example {
  return { check, failing: { report: withText(sound, section, find, replace) }, passing: { report: sound }, also };
}

export const example: Example = reworded("N01", sound2021, "overview", "申请58件", "申请62件");

itShows(import.meta, example, [
  "warning 第一部分写“全市共收到政府信息公开申请62件”，表中本年新收 58、本年新收＋上年结转 60、办理结果总计 57，都对不上，请改正文字或表格；只统计本级的，请写明范围。",
  "文字改为 58",
]);
