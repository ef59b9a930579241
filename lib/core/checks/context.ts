// What a check is given: one report with its figures and, where there are any, last year's and the day.
import type { Edition } from "../editions/edition.ts";
import type { Report } from "../report/report.ts";
import { type YearOf, yearOf } from "../report/year-of.ts";

export interface CheckContext extends YearOf {
  /** Last year's report of the same office. */
  readonly lastYear?: YearOf | undefined;
  /** Today's date, `2026-11-22`; deadlines are only counted down where it is given. */
  readonly today?: string | undefined;
  /** Name of the file the report was read from or is written to. */
  readonly fileName?: string | undefined;
}

export interface ContextOptions {
  readonly lastYear?: Report | undefined;
  readonly today?: string | undefined;
  readonly fileName?: string | undefined;
  /** Editions to choose from; all registered ones by default. */
  readonly among?: readonly Edition[] | undefined;
}

/** The context of a report. Throws where its edition is unknown. */
export function contextOf(report: Report, options: ContextOptions = {}): CheckContext {
  const { lastYear, today, fileName, among } = options;
  return {
    ...yearOf(report, among),
    lastYear: lastYear && yearOf(lastYear, among),
    today,
    fileName,
  };
}
