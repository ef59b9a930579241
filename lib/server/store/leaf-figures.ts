// The figures of a report that have a cell of their own: what tables of figures hold.
import { cellsOf } from "#core/editions/cells.ts";
import type { Edition } from "#core/editions/edition.ts";
import { figuresOf } from "#core/report/figures.ts";
import type { Report } from "#core/report/report.ts";

/** By cell, in the edition's order; amounts in 分, blank cells left out. */
export function leafFigures(edition: Edition, report: Report): Readonly<Record<string, number>> {
  const figures = figuresOf(edition, report);
  return Object.fromEntries(
    cellsOf(edition).flatMap(({ name }) => (figures[name] === undefined ? [] : [[name, figures[name]]])),
  );
}
