// W02, shown on a sound report with one thing broken.

import type { Report } from "#core/report/report.ts";
import type { Example } from "#testing/examples/example.ts";
import { itMarks } from "#testing/examples/it-marks.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2021 } from "#testing/examples/sound-reports.ts";
import { publishedEarly } from "./w02-published-early.ts";

export const example: Example = {
  check: "W02",
  failing: {
    report: { ...sound2021, details: { published: { date: "2024-12-30", url: "http://x", indexNumber: "1" } } },
  },
  passing: {
    report: { ...sound2021, details: { published: { date: "2025-01-20", url: "http://x", indexNumber: "1" } } },
  },
};

itShows(import.meta, example, ["note 公布日期 2024-12-30 早于 2024 年结束，请核对。"]);

const dated = (date: string): Report => ({ ...sound2021, details: { published: { date } } });

itMarks(import.meta, publishedEarly, [
  { when: "the last day of the year", report: dated("2024-12-31"), marks: [{ section: "basics", left: "2024-12-31" }] },
  { when: "the first day of the next", report: dated("2025-01-01"), marks: [] },
  { when: "with a time of day", report: dated("2024-12-31 09:30"), marks: [{ left: "2024-12-31" }] },
  { when: "not published", report: sound2021, marks: [] },
  { when: "words instead of a date", report: dated("2024年底"), marks: [] },
]);
