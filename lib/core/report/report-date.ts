// The day a report is dated, as far as it says so itself.
import type { Report } from "./report.ts";

const day = /^(\d{4})-(\d{1,2})-(\d{1,2})/;

/** `2022-01-25`: when it was signed, else when it was published; undefined where it says neither as a date. */
function reportDate({ details }: Pick<Report, "details">): string | undefined {
  for (const text of [details?.signature?.date, details?.published?.date]) {
    const match = day.exec(text?.trim() ?? "");
    if (match) return `${match[1]}-${match[2]?.padStart(2, "0")}-${match[3]?.padStart(2, "0")}`;
  }
  return undefined;
}

/** The same, and 1 January after the year reported on where it says neither: a file needs a date, never today's. */
export function fileDate(report: Pick<Report, "details" | "year">): string {
  return reportDate(report) ?? `${report.year + 1}-01-01`;
}
