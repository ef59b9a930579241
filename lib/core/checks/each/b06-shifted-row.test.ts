// B06, shown on a sound report with one thing broken.
import { type Example, withEntries, withTotals } from "#testing/examples/example.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2021 } from "#testing/examples/sound-reports.ts";

export const example: Example = {
  check: "B06",
  failing: {
    report: withTotals(
      withEntries(sound2021, {
        requests_excessive_legalServices: "2",
        requests_excessive_otherOrganization: "2",
        requests_newlyReceived_legalServices: "2",
        requests_newlyReceived_otherOrganization: "2",
      }),
      { requests_excessive_total: "2" },
    ),
  },
  passing: { report: withTotals(sound2021, { requests_excessive_total: "0" }) },
  also: ["B02", "B03", "N01"],
};

itShows(import.meta, example, [
  "note “无正当理由大量反复申请”一行最后一类的 2 恰好等于前几类之和，而总计是 2，可能整行错了一列，请核对原表。",
]);
