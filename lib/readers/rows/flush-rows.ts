// Rows whose figures begin right behind the label: there an empty first cell is a blank figure and no part of the label.
import { pathsOf } from "#core/editions/cells.ts";
import { widthOf } from "#core/terms/terms.ts";
import type { PlacedRow } from "./place-rows.ts";

/**
 * Tells of rows as deep as this one in tables as deep as its table: some stand with all their cells and a figure in the
 * first, none has a cell to spare before its figures. Labels that span several columns leave empty cells behind them, the
 * same number in all rows of one depth.
 */
export function flushRows(rows: readonly PlacedRow[]): (row: PlacedRow) => boolean {
  const flush = new Set<string>();
  const spare = new Set<string>();
  for (const row of rows) {
    const width = widthOf(row.table);
    for (const cells of row.found) {
      const first = cells.findIndex((cell) => cell.text !== "");
      if (cells.length === width && first === 0) flush.add(depthOf(row));
      if (cells.length > width && first > 0) spare.add(depthOf(row));
    }
  }
  return (row) => flush.has(depthOf(row)) && !spare.has(depthOf(row));
}

/** How deep a row's label stands in how deep a table. */
function depthOf({ table, head }: PlacedRow): string {
  const paths = pathsOf(table.rows);
  const own = paths.find((path) => path.includes(head));
  return `${own ? own.indexOf(head) + 1 : 0} of ${Math.max(...paths.map((path) => path.length))}`;
}
