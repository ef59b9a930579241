// A report as read, put on another edition's form: what has no place there is left out and counted.
import { cellByName, groupCellByName } from "#core/editions/cells.ts";
import type { Edition } from "#core/editions/edition.ts";
import type { Report } from "#core/report/report.ts";

export interface Fitted {
  readonly report: Report;
  /** Figures, and sections with text, that the edition has no place for. */
  readonly figuresLeftOut: number;
  readonly textsLeftOut: number;
}

export function inEdition(report: Report, edition: Edition): Fitted {
  const hasCell = (name: string) =>
    cellByName(edition, name) !== undefined || groupCellByName(edition, name) !== undefined;
  const hasSection = (id: string) => id === "opening" || edition.sections.some((section) => section.id === id);
  const entries = kept(report.entries, hasCell);
  const narrative = kept(report.narrative, hasSection);
  return {
    figuresLeftOut: size(report.entries) - size(entries),
    textsLeftOut: size(report.narrative) - size(narrative),
    report: {
      ...report,
      edition: edition.id,
      entries,
      narrative,
      typedTotals: report.typedTotals.filter((name) => cellByName(edition, name)?.total === true),
      ...(report.printed ? { printed: kept(report.printed, hasCell) } : {}),
      ...(report.reading ? { reading: kept(report.reading, hasCell) } : {}),
    },
  };
}

function kept<T>(record: Readonly<Record<string, T>>, has: (name: string) => boolean): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => has(name)));
}

function size(record: object): number {
  return Object.keys(record).length;
}
