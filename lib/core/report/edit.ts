// Editing a report: pure steps that return a new one.

import { cellsOf } from "../editions/cells.ts";
import type { Edition } from "../editions/edition.ts";
import { computedText, figuresOf } from "./figures.ts";
import type { Report } from "./report.ts";

/** The report with one cell's text replaced; "" makes it blank. How it was printed in a source no longer holds. */
export function withEntry(report: Report, cell: string, text: string): Report {
  const entries = { ...report.entries };
  if (text === "") delete entries[cell];
  else entries[cell] = text;
  return { ...report, entries, ...without("printed", report, cell), ...without("reading", report, cell) };
}

function without(key: "printed" | "reading", report: Report, cell: string) {
  const kept = report[key];
  if (!kept || !(cell in kept)) return {};
  return { [key]: Object.fromEntries(Object.entries(kept).filter(([name]) => name !== cell)) };
}

export function withNarrative(report: Report, section: string, text: string): Report {
  return { ...report, narrative: { ...report.narrative, [section]: text } };
}

/** The totals of a table become typed (with the figures they show now) or computed again (typed ones are dropped). */
export function withTypedTotals(edition: Edition, report: Report, table: string, typed: boolean): Report {
  const totals = cellsOf(edition).flatMap((cell) => (cell.table.id === table && cell.total ? [cell.name] : []));
  const others = report.typedTotals.filter((cell) => !totals.includes(cell));
  const entries = { ...report.entries };
  if (!typed) {
    for (const cell of totals) delete entries[cell];
    return { ...report, entries, typedTotals: others };
  }
  const figures = figuresOf(edition, report);
  for (const cell of totals) {
    const text = computedText(edition, report, figures, cell);
    if (text !== undefined) entries[cell] = text;
  }
  return { ...report, entries, typedTotals: [...others, ...totals] };
}
