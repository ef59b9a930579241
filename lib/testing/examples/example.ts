// One example of a check: a sound report with one thing broken, and a neighbour in which the check stays silent.
import { type CheckContext, contextOf } from "#core/checks/context.ts";
import type { Report } from "#core/report/report.ts";

export interface Given {
  readonly report: Report;
  readonly lastYear?: Report;
  readonly today?: string;
  readonly fileName?: string;
}

export interface Example {
  /** Number of the check. */
  readonly check: string;
  readonly failing: Given;
  readonly passing: Given;
  /** Other checks that the broken thing rightly sets off. */
  readonly also?: readonly string[];
}

export function contextFor({ report, ...options }: Given): CheckContext {
  return contextOf(report, options);
}

/** The report with these entries; "" makes a cell blank. */
export function withEntries(report: Report, entries: Readonly<Record<string, string>>): Report {
  const merged = Object.entries({ ...report.entries, ...entries }).filter(([, text]) => text !== "");
  return { ...report, entries: Object.fromEntries(merged) };
}

/** The report with these totals typed as given. */
export function withTotals(report: Report, totals: Readonly<Record<string, string>>): Report {
  return { ...withEntries(report, totals), typedTotals: [...report.typedTotals, ...Object.keys(totals)] };
}

/** The report with one piece of a section's text replaced. Throws where it does not stand there. */
export function withText(report: Report, section: string, find: string, replace: string): Report {
  const text = report.narrative[section] ?? "";
  if (!text.includes(find)) throw new Error(`${section} does not say ${find}`);
  return { ...report, narrative: { ...report.narrative, [section]: text.replace(find, replace) } };
}

/** The report with more text at the end of a section. */
export function withMore(report: Report, section: string, text: string): Report {
  return { ...report, narrative: { ...report.narrative, [section]: `${report.narrative[section] ?? ""}${text}` } };
}
