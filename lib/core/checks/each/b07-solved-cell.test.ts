// B07, shown on a sound report with one thing broken.

import type { Report } from "#core/report/report.ts";
import { type Example, withEntries } from "#testing/examples/example.ts";
import { itMarks } from "#testing/examples/it-marks.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2021 } from "#testing/examples/sound-reports.ts";
import { solvedCell } from "./b07-solved-cell.ts";

export const example: Example = {
  check: "B07",
  failing: {
    report: { ...sound2021, reading: { requests_notHeld_naturalPerson: { kind: "repaired", printed: "" } } },
  },
  passing: { report: { ...sound2021, reading: { requests_notHeld_naturalPerson: { kind: "read" } } } },
};

itShows(import.meta, example, [
  "note “本机关不掌握相关政府信息·自然人”在原文件中缺失，由勾稽关系推算为 10，请对照原表确认。",
]);

const repaired = (reading: NonNullable<Report["reading"]>): Report => ({ ...sound2021, reading });

itMarks(import.meta, solvedCell, [
  {
    when: "the source's cell is shown beside what was worked out",
    report: repaired({ requests_notHeld_naturalPerson: { kind: "repaired", printed: "lO" } }),
    marks: [{ section: "requests", cells: ["requests_notHeld_naturalPerson"], left: "lO", right: "10" }],
  },
  {
    when: "zeros that were not printed are told together",
    report: repaired({
      requests_excessive_naturalPerson: { kind: "repaired", printed: "", place: "p" },
      requests_excessive_legalServices: { kind: "repaired", printed: "", place: "p" },
    }),
    marks: [{ cells: ["requests_excessive_naturalPerson", "requests_excessive_legalServices"], left: "", right: "0" }],
  },
  {
    when: "a figure that only moved was not worked out",
    report: repaired({ requests_notHeld_naturalPerson: { kind: "repaired", printed: "10", place: "p" } }),
    marks: [],
  },
  {
    when: "a cell that was read and then emptied by hand",
    report: withEntries(repaired({ requests_notHeld_naturalPerson: { kind: "repaired", printed: "" } }), {
      requests_notHeld_naturalPerson: "",
    }),
    marks: [],
  },
]);
