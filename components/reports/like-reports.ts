// Which of the reports that are there have to do with the one that is to be made.
import type { ListedReport } from "./listed-report.ts";

/** The report of this office on this year, if there is one. */
export function sameReport(reports: readonly ListedReport[], office: string, year: string): ListedReport | undefined {
  const name = office.trim();
  return reports.find((report) => name !== "" && report.office.trim() === name && report.year === Number(year));
}

/**
 * The reports that a new one can continue: of offices with the typed name in theirs (all, while no name is typed), and
 * only those that nobody continued yet.
 */
export function continuable(reports: readonly ListedReport[], office: string): readonly ListedReport[] {
  const name = office.trim();
  return reports.filter(
    (report) =>
      report.office.includes(name) && sameReport(reports, report.office, String(report.year + 1)) === undefined,
  );
}

const mostOffered = 3;

/** What most likely is to be continued now, in `thisYear`: reports of the year before last, of a few offices. */
export function dueToContinue(reports: readonly ListedReport[], thisYear: number): readonly ListedReport[] {
  const named = new Set(reports.filter(({ year }) => year === thisYear - 1).map(({ office }) => office.trim()));
  const found = reports.filter(
    ({ office, year }) => year === thisYear - 2 && office.trim() !== "" && !named.has(office.trim()),
  );
  return found.length > mostOffered ? [] : found;
}
