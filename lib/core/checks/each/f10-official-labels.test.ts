// F10, shown on a sound report with one thing broken.

import type { Report } from "#core/report/report.ts";
import type { Example } from "#testing/examples/example.ts";
import { itMarks } from "#testing/examples/it-marks.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2021 } from "#testing/examples/sound-reports.ts";
import { officialLabels } from "./f10-official-labels.ts";

export const example: Example = {
  check: "F10",
  failing: { report: { ...sound2021, labels: { requests_prohibitedByLaw: "其他法律法规禁止公开" } } },
  passing: { report: { ...sound2021, labels: { requests_prohibitedByLaw: "2.其他法律行政法规禁止公开" } } },
};

itShows(import.meta, example, [
  "warning 表中印作“其他法律法规禁止公开”，官方写法是“2.其他法律行政法规禁止公开”，请改正。",
]);

const printed = (labels: NonNullable<Report["labels"]>): Report => ({ ...sound2021, labels });

itMarks(import.meta, officialLabels, [
  { when: "another mark before it", report: printed({ requests_disclosed: "1.予以公开" }), marks: [] },
  {
    when: "a group's label",
    report: printed({ requests_notDisclosed: "（三）不公开" }),
    marks: [{ section: "requests", severity: "warning", left: "（三）不公开", right: "不予公开" }],
  },
  {
    when: "a label that is missing",
    report: printed({ requests_disclosed: "" }),
    marks: [{ section: "requests", right: "（一）予以公开" }],
  },
  {
    when: "three that are missing",
    report: printed({ requests_disclosed: "", requests_repeated: "", requests_notHeld: "" }),
    marks: [{ section: "requests" }, { section: "requests" }, { section: "requests" }],
  },
  {
    when: "four that are missing: the layout was damaged, not the labels",
    report: printed({ requests_disclosed: "", requests_repeated: "", requests_notHeld: "", requests_excessive: "" }),
    marks: [],
  },
  { when: "a label of no head", report: printed({ requests_unknownHead: "其他情况" }), marks: [] },
]);
