// F14, shown on a sound report with one thing broken.
import type { Example } from "#testing/examples/example.ts";
import { itMarks } from "#testing/examples/it-marks.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2018, sound2021 } from "#testing/examples/sound-reports.ts";
import { unreadTables } from "./f14-unread-tables.ts";

export const example: Example = {
  check: "F14",
  failing: { report: { ...sound2021, entries: {}, reading: {} } },
  passing: { report: { ...sound2021, reading: {} } },
  also: ["C01"],
};

itShows(import.meta, example, ["warning 原文件中没有读到任何表格数字，表格可能是图片或附件，请改为可读的表格。"]);

itMarks(import.meta, unreadTables, [
  {
    when: "read, and not one figure",
    report: { ...sound2021, entries: {}, reading: {} },
    marks: [{ section: "disclosure", severity: "warning" }],
  },
  {
    when: "one figure was read",
    report: { ...sound2021, entries: { disputes_directSuit_total: "0" }, reading: {} },
    marks: [],
  },
  { when: "a new report that nobody filled in yet", report: { ...sound2021, entries: {} }, marks: [] },
  { when: "a form without tables", report: { ...sound2018, entries: {}, reading: {} }, marks: [] },
]);
