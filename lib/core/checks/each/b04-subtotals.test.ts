// B04, shown on a sound report with one thing broken.
import { expect } from "vitest";
import type { Report } from "#core/report/report.ts";
import { type Example, withEntries } from "#testing/examples/example.ts";
import { itMarks } from "#testing/examples/it-marks.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2021 } from "#testing/examples/sound-reports.ts";
import { subtotals } from "./b04-subtotals.ts";

export const example: Example = {
  check: "B04",
  failing: { report: { ...sound2021, entries: { ...sound2021.entries, requests_notProcessed_total: "4" } } },
  passing: { report: { ...sound2021, entries: { ...sound2021.entries, requests_notProcessed_total: "2" } } },
};

itShows(import.meta, example, ["warning “不予处理·总计”小计是 4，各分项之和是 2，请核对。"]);

const group = (figure: string, parts: Record<string, string> = {}): Report =>
  withEntries(sound2021, { requests_notProcessed_total: figure, ...parts });

itMarks(import.meta, subtotals, [
  { when: "one too many", report: group("3"), marks: [{ left: "3", right: "2", section: "requests" }] },
  { when: "one too few", report: group("1"), marks: [{ left: "1", right: "2" }] },
  { when: "equal, written with zeros before it", report: group("002"), marks: [] },
  { when: "no figure is no subtotal", report: group("二"), marks: [] },
  {
    when: "nil beside a part that has some",
    report: group("0"),
    marks: [
      {
        left: "0",
        right: "2",
        cells: expect.arrayContaining(["requests_notProcessed_total", "requests_repeated_total"]),
      },
    ],
  },
]);
