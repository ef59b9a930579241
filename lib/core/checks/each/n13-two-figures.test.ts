// N13, shown on a sound report with one thing broken.
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
  "N13",
  "problems",
  "政务新媒体平台累计发布信息310条。全年政务新媒体平台共发布信息350条。",
  "政务新媒体平台累计发布信息310条。政务新媒体平台推送图解35条。",
);

itShows(import.meta, example, [
  "warning 第五部分同一事项前后数字不一：先写“政务新媒体平台累计发布信息310条”，后写“全年政务新媒体平台共发布信息350条”，请核对。",
]);
