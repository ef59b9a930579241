// B10, shown on a sound report with one thing broken.
import { type Example, withEntries, withTotals } from "#testing/examples/example.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2021 } from "#testing/examples/sound-reports.ts";

export const example: Example = {
  check: "B10",
  failing: {
    report: withTotals(
      withEntries(sound2021, { requests_repeated_naturalPerson: "0", requests_excessive_naturalPerson: "0" }),
      { requests_repeated_total: "2" },
    ),
  },
  passing: { report: withTotals(sound2021, { requests_repeated_total: "2" }) },
  also: ["B01", "B02", "B03", "N03"],
};

itShows(import.meta, example, ["note “重复申请”总计是 2，没有分到任何一类申请人，请按类别补填。"]);
