// A summed report without its offices, for screens that need no more than their sums.
import type { Edition } from "../editions/edition.ts";
import { addedUp } from "../report/addends.ts";
import { exchangeFigures } from "../report/exchange.ts";
import type { Report } from "../report/report.ts";

/**
 * The report with all its addends as one: a check of the sum needs no more, and those of 500 offices are megabytes. Who
 * contributes to a cell is asked of the server.
 */
export function withOneAddend(edition: Edition, report: Report): Report {
  if (!report.addends) return report;
  const figures = exchangeFigures(edition, addedUp(edition, report.addends));
  return { ...report, addends: [{ office: "各单位", digest: "", state: "accepted", figures }] };
}
