// N08, shown on a sound report with one thing broken.

import type { Report } from "#core/report/report.ts";
import { added } from "#testing/examples/broken-examples.ts";
import { type Example, withEntries } from "#testing/examples/example.ts";
import { itMarks } from "#testing/examples/it-marks.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { reportSaying } from "#testing/examples/sentences.ts";
import { everythingAnswered } from "./n08-everything-answered.ts";

export const example: Example = added(
  "N08",
  "overview",
  "所有申请均已按时答复。",
  "除结转下年的以外，申请均已按时答复。",
);

itShows(import.meta, example, [
  "note 第一部分写“所有申请均已按时答复”，表三却有 3 件结转下年度，请改写，如“除结转 3 件外均已答复”。",
]);

const carrying = (sentence: string, forward: string): Report => {
  const report = reportSaying(sentence);
  const none = Object.keys(report.entries).filter((name) => name.startsWith("requests_carriedForward_"));
  return withEntries(report, {
    ...Object.fromEntries(none.map((name) => [name, "0"])),
    requests_carriedForward_naturalPerson: forward,
  });
};

itMarks(import.meta, everythingAnswered, [
  {
    when: "one is carried forward",
    report: carrying("全年收到的申请全部办结。", "1"),
    marks: [{ severity: "note", section: "overview", cells: ["requests_carriedForward_total"], right: "1" }],
  },
  { when: "none is", report: carrying("全年收到的申请全部办结。", "0"), marks: [] },
  {
    when: "told twice, marked once",
    report: carrying("收到的申请全部办结。申请均已答复，无结转。", "1"),
    marks: [{ right: "1" }],
  },
  { when: "all that were due", report: carrying("到期应答复的申请均已按期答复。", "1"), marks: [] },
  { when: "all proposals", report: carrying("人大建议全部办结。", "1"), marks: [] },
]);
