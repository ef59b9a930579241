// Y01, shown on a sound report with one thing broken.
import { changedBefore } from "#testing/examples/broken-examples.ts";
import { type Example, withEntries } from "#testing/examples/example.ts";
import { itMarks } from "#testing/examples/it-marks.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2021 } from "#testing/examples/sound-reports.ts";
import { before2021 } from "#testing/examples/years-before.ts";
import { carriedOver } from "./y01-carried-over.ts";

export const example: Example = changedBefore("Y01", {
  requests_carriedForward_naturalPerson: "4",
  requests_notHeld_naturalPerson: "3",
});

itShows(import.meta, example, [
  "warning “上年结转政府信息公开申请数量·自然人”填 2，上年报告“结转下年度继续办理·自然人”是 4，应当一致，请改正或说明原因。",
]);

const over = "requests_carriedOver_naturalPerson";
const forward = "requests_carriedForward_naturalPerson";

itMarks(import.meta, carriedOver, [
  {
    when: "one too many: the cell and its total, of which only the cell can be filled",
    report: withEntries(sound2021, { [over]: "3" }),
    lastYear: before2021,
    marks: [
      { cells: [over], left: "3", right: "2", repairs: [{ changes: [{ cell: over, value: "2" }] }] },
      { cells: ["requests_carriedOver_total"], left: "3", right: "2", repairs: [] },
    ],
  },
  {
    when: "another kind of applicant: both cells, and no total",
    report: withEntries(sound2021, { [over]: "0", requests_carriedOver_legalServices: "2" }),
    lastYear: before2021,
    marks: [
      { cells: [over], left: "0", right: "2" },
      { cells: ["requests_carriedOver_legalServices"], left: "2", right: "0" },
    ],
  },
  {
    when: "last year's cell is blank: it and its total are not compared",
    report: sound2021,
    lastYear: withEntries(before2021, { [forward]: "" }),
    marks: [],
  },
  {
    when: "this year's cell is blank",
    report: withEntries(sound2021, { [over]: "" }),
    lastYear: before2021,
    marks: [],
  },
  {
    when: "a report of two years ago says nothing",
    report: withEntries(sound2021, { [over]: "3" }),
    lastYear: { ...before2021, year: 2022 },
    marks: [],
  },
  { when: "no report of last year", report: withEntries(sound2021, { [over]: "3" }), marks: [] },
]);
