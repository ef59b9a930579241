// The figures of a new report that are known from last year's: heads that say which of last year's they continue.
import { type Cell, cellByName, cellsOf } from "#core/editions/cells.ts";
import type { Edition, Head } from "#core/editions/edition.ts";
import { printFigure } from "#core/report/figure.ts";
import { figuresOf } from "#core/report/figures.ts";
import type { Report } from "#core/report/report.ts";

/**
 * Cell → text for every cell whose row or column continues heads of last year's table. Left out where one of the cells it
 * continues is missing in last year's edition or blank in last year's report, and where the figure would be a total.
 */
export function carryOver(lastEdition: Edition, lastYear: Report, edition: Edition): Readonly<Record<string, string>> {
  const figures = figuresOf(lastEdition, lastYear);
  const entries: Record<string, string> = {};
  for (const cell of cellsOf(edition)) {
    if (cell.total || !(cell.row.continues || cell.column.continues)) continue;
    const parts = continuedCells(cell);
    const values = parts.map((name) => (cellByName(lastEdition, name) ? figures[name] : undefined));
    if (values.some((value) => value === undefined)) continue;
    const sum = values.reduce<number>((total, value) => total + (value ?? 0), 0);
    entries[cell.name] = printFigure(sum, cell);
  }
  return entries;
}

function continuedCells({ table, row, column }: Cell): readonly string[] {
  return idsOf(row).flatMap((rowId) => idsOf(column).map((columnId) => `${table.id}_${rowId}_${columnId}`));
}

function idsOf(head: Head): readonly string[] {
  return head.continues ?? [head.id];
}
