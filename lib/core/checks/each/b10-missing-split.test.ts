// B10, shown on a sound report with one thing broken.
import { expect } from "vitest";
import type { Report } from "#core/report/report.ts";
import { type Example, withEntries, withTotals } from "#testing/examples/example.ts";
import { itMarks } from "#testing/examples/it-marks.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2021 } from "#testing/examples/sound-reports.ts";
import { missingSplit } from "./b10-missing-split.ts";

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

const whole = (total: string, entries: Record<string, string> = {}): Report =>
  withTotals(withEntries(sound2021, { requests_repeated_naturalPerson: "0", ...entries }), {
    requests_repeated_total: total,
  });

itMarks(import.meta, missingSplit, [
  {
    when: "a total that nobody split",
    report: whole("2"),
    marks: [
      {
        section: "requests",
        left: "2",
        right: "0",
        cells: expect.arrayContaining(["requests_repeated_naturalPerson"]),
      },
    ],
  },
  { when: "one kind has one", report: whole("2", { requests_repeated_publicWelfare: "1" }), marks: [] },
  {
    when: "one kind has something that is no figure, but is not nil",
    report: whole("2", { requests_repeated_publicWelfare: "2件" }),
    marks: [],
  },
  { when: "a total of nil", report: whole("0"), marks: [] },
  { when: "kinds left blank", report: whole("2", { requests_repeated_naturalPerson: "" }), marks: [{ left: "2" }] },
  {
    when: "a total that is computed",
    report: withEntries(sound2021, { requests_repeated_naturalPerson: "0" }),
    marks: [],
  },
]);
