// Rows of a table as checks compare them: the cells of one row by column id.
import { type Cell, cellsOf, shortLabel } from "../editions/cells.ts";
import type { Edition, Head, Section, Table } from "../editions/edition.ts";
import type { Figures } from "../report/report.ts";

export interface Row {
  readonly section: Section;
  readonly table: Table;
  readonly head: Head;
  readonly label: string;
  /** Cells by column id. */
  readonly cells: Readonly<Record<string, Cell>>;
}

const known = new WeakMap<Edition, readonly Row[]>();

/** All rows of an edition in printed order. */
export function rowsOf(edition: Edition): readonly Row[] {
  let rows = known.get(edition);
  if (rows) return rows;
  const found = new Map<
    string,
    { section: Section; table: Table; head: Head; label: string; cells: Record<string, Cell> }
  >();
  for (const cell of cellsOf(edition)) {
    const key = `${cell.table.id}_${cell.row.id}`;
    let row = found.get(key);
    if (!row) {
      row = { section: cell.section, table: cell.table, head: cell.row, label: shortLabel(cell.row), cells: {} };
      found.set(key, row);
    }
    row.cells[cell.column.id] = cell;
  }
  rows = [...found.values()];
  known.set(edition, rows);
  return rows;
}

/** Rows that have all of these columns. */
export function rowsWith(edition: Edition, ...columns: readonly string[]): readonly Row[] {
  return rowsOf(edition).filter((row) => columns.every((column) => row.cells[column]));
}

/** The figure of a row in a column; undefined where blank or where there is no such column. */
export function figureIn(figures: Figures, row: Row, column: string): number | undefined {
  const cell = row.cells[column];
  return cell && figures[cell.name];
}

/** Names of a row's cells in these columns. */
export function namesIn(row: Row, ...columns: readonly string[]): readonly string[] {
  return columns.flatMap((column) => row.cells[column]?.name ?? []);
}
