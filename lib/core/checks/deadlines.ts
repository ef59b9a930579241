// Statutory dates of publication, and days between dates written as 2026-01-31.
import type { Report } from "../report/report.ts";
import { publishesInMarch } from "./office-kind.ts";

/** Last day for publishing: departments 31 January, governments 31 March; all 31 March up to the report on 2018 (492号第三十一条). */
export function deadlineOf({ year, office }: Report): string {
  return year <= 2018 || publishesInMarch(office) ? `${year + 1}-03-31` : `${year + 1}-01-31`;
}

/**
 * Days on which the calendar asks the same of `report` as on `today`: from the one after `after` up to `until`. The year
 * after the one reported on has a part up to the deadline and one after it; what lies outside that year is one part each.
 */
export function spanOf(report: Report, today: string): { readonly after: string; readonly until: string } {
  const due = deadlineOf(report);
  const bounds = ["", `${report.year}-12-31`, due, `${report.year + 1}-12-31`, "9999-12-31"];
  const end = bounds.findIndex((bound) => today <= bound);
  return { after: bounds[end - 1] ?? "", until: bounds[end] ?? "" };
}

/** Is this a date of the calendar written as 2026-01-31? */
export function isDate(text: string): boolean {
  return /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])/.test(text);
}

/** Days from one date to the other; negative when the other is earlier. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** Days of the proleptic Gregorian calendar, so that no clock or time zone enters. */
function dayNumber(date: string): number {
  const [year = Number.NaN, month = Number.NaN, day = Number.NaN] = date.slice(0, 10).split("-").map(Number);
  const shifted = month < 3 ? year - 1 : year;
  const monthsSinceMarch = (month + 9) % 12;
  return (
    365 * shifted +
    Math.floor(shifted / 4) -
    Math.floor(shifted / 100) +
    Math.floor(shifted / 400) +
    Math.floor((153 * monthsSinceMarch + 2) / 5) +
    day
  );
}
