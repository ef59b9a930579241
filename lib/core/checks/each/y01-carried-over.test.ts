// Y01, shown on a sound report with one thing broken.
import { type Example, withEntries } from "#testing/examples/example.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2021 } from "#testing/examples/sound-reports.ts";
import { before2021 } from "#testing/examples/years-before.ts";

function changedBefore(check: string, entries: Record<string, string>, also: readonly string[] = []): Example {
  return {
    check,
    failing: { report: sound2021, lastYear: withEntries(before2021, entries) },
    passing: { report: sound2021, lastYear: before2021 },
    also,
  };
}

export const example: Example = changedBefore("Y01", {
  requests_carriedForward_naturalPerson: "4",
  requests_notHeld_naturalPerson: "3",
});

itShows(import.meta, example, [
  "warning “上年结转政府信息公开申请数量·自然人”填 2，上年报告“结转下年度继续办理·自然人”是 4，应当一致，请改正或说明原因。",
]);
