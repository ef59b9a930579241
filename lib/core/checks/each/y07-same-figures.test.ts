// Y07, shown on a sound report with one thing broken.
import { expect } from "vitest";
import type { Report } from "#core/report/report.ts";
import { type Example, withEntries } from "#testing/examples/example.ts";
import { itMarks } from "#testing/examples/it-marks.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2019, sound2021 } from "#testing/examples/sound-reports.ts";
import { before2021 } from "#testing/examples/years-before.ts";
import { sameFigures } from "./y07-same-figures.ts";

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

const copied: Report = { ...sound2021, year: 2023, narrative: before2021.narrative };

itMarks(import.meta, sameFigures, [
  {
    when: "two parts with many figures; the third has too few to say so",
    report: sound2021,
    lastYear: copied,
    marks: [{ section: "disclosure", severity: "warning" }, { section: "requests" }],
  },
  {
    when: "one figure of a part is another one",
    report: sound2021,
    lastYear: withEntries(copied, { requests_newlyReceived_naturalPerson: "51" }),
    marks: [{ section: "disclosure" }],
  },
  {
    when: "a blank beside a 0 is a difference",
    report: withEntries(sound2021, { requests_excessive_naturalPerson: "" }),
    lastYear: copied,
    marks: [{ section: "disclosure" }],
  },
  {
    when: "all of a few figures",
    report: withEntries(sound2021, { disputes_reconsideration_corrected: "1" }),
    lastYear: withEntries(copied, { disputes_reconsideration_corrected: "1" }),
    marks: [
      { section: "disclosure" },
      { section: "requests" },
      { section: "disputes", cells: expect.arrayContaining(["disputes_reconsideration_corrected"]) },
    ],
  },
  { when: "the same year twice is one report", report: sound2021, lastYear: { ...copied, year: 2024 }, marks: [] },
  { when: "another form", report: { ...sound2021, year: 2021 }, lastYear: sound2019, marks: [] },
]);
