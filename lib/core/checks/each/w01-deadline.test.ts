// W01, shown on a sound report with one thing broken.
import { expect } from "vitest";
import type { Report } from "#core/report/report.ts";
import type { Example } from "#testing/examples/example.ts";
import { itMarks } from "#testing/examples/it-marks.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2021 } from "#testing/examples/sound-reports.ts";
import { deadline } from "./w01-deadline.ts";

export const example: Example = {
  check: "W01",
  failing: {
    report: { ...sound2021, details: { published: { date: "2025-04-02", url: "http://x", indexNumber: "1" } } },
  },
  passing: {
    report: { ...sound2021, details: { published: { date: "2025-03-31", url: "http://x", indexNumber: "1" } } },
  },
};

itShows(import.meta, example, ["error 公布日期 2025-04-02 晚于法定期限 2025-03-31，请写明原因。"]);

const dated = (date: string, office: Report["office"] = sound2021.office): Report => ({
  ...sound2021,
  office,
  details: { published: { date } },
});
const bureau = { name: "清河市水利局", kind: "department" } as const;
const undated: Report = { ...sound2021, office: bureau };

itMarks(import.meta, deadline, [
  { when: "a government on its last day", report: dated("2025-03-31"), marks: [] },
  {
    when: "a day late",
    report: dated("2025-04-01"),
    marks: [{ severity: "error", section: "basics", left: "2025-04-01", right: "2025-03-31" }],
  },
  { when: "a department on its last day", report: dated("2025-01-31", bureau), marks: [] },
  { when: "a department in February", report: dated("2025-02-01", bureau), marks: [{ right: "2025-01-31" }] },
  { when: "31 days left", report: undated, today: "2024-12-31", marks: [] },
  {
    when: "30 days left",
    report: undated,
    today: "2025-01-01",
    marks: [{ severity: "note", message: expect.stringContaining("30") }],
  },
  { when: "the last day itself", report: undated, today: "2025-01-31", marks: [{ severity: "note" }] },
  { when: "the day after", report: undated, today: "2025-02-01", marks: [{ severity: "warning" }] },
  { when: "years later nobody is reminded", report: undated, today: "2026-02-01", marks: [] },
  {
    when: "a day that the calendar does not have is no date",
    report: dated("2025-13-01"),
    today: "2024-06-01",
    marks: [],
  },
]);
