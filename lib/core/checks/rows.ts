// Rows of a table as checks compare them: the cells of one row by what their columns are for.

import { type Cell, cellsOf, shortLabel } from "../editions/cells.ts";
import type { Edition, Head, Role, Section, Table } from "../editions/edition.ts";
import { deriveOnce } from "../ground/derive-once.ts";
import type { Figures } from "../report/report.ts";

/** What a column is for: the role of its head, the total, an amount. */
export type Measure = Role | "total" | "amount";

export interface Row {
  readonly section: Section;
  readonly table: Table;
  readonly head: Head;
  readonly label: string;
  readonly cells: readonly Cell[];
}

/** A row with these columns, of which each has a cell. */
export interface RowWith<Columns extends Measure> extends Row {
  readonly at: Readonly<Record<Columns, Cell>>;
}

/** All rows of an edition in printed order. */
export const rowsOf = deriveOnce((edition: Edition): readonly Row[] => {
  const found = new Map<string, Row & { readonly cells: Cell[] }>();
  for (const cell of cellsOf(edition)) {
    const { section, table, row: head } = cell;
    const key = `${table.id}_${head.id}`;
    const row = found.get(key) ?? { section, table, head, label: shortLabel(head), cells: [] };
    row.cells.push(cell);
    found.set(key, row);
  }
  return [...found.values()];
});

/** Rows that have all of these columns. */
export function rowsWith<Columns extends Measure>(
  edition: Edition,
  ...columns: readonly Columns[]
): readonly RowWith<Columns>[] {
  return rowsOf(edition).flatMap((row) => {
    const at: Partial<Record<Columns, Cell>> = {};
    for (const column of columns) {
      const cell = row.cells.find((each) => isFor(each, column));
      if (cell) at[column] = cell;
    }
    return isComplete(at, columns) ? [{ ...row, at }] : [];
  });
}

function isFor({ column, amount }: Cell, measure: Measure): boolean {
  if (measure === "total") return column.total === true;
  return measure === "amount" ? amount : column.role === measure;
}

function isComplete<Columns extends Measure>(
  at: Partial<Record<Columns, Cell>>,
  columns: readonly Columns[],
): at is Record<Columns, Cell> {
  return columns.every((column) => at[column] !== undefined);
}

/** The figure of a row in a column; undefined where it is blank. */
export function figureIn<Columns extends Measure>(
  figures: Figures,
  row: RowWith<Columns>,
  column: Columns,
): number | undefined {
  return figures[row.at[column].name];
}

/** Names of a row's cells in these columns. */
export function namesIn<Columns extends Measure>(
  row: RowWith<Columns>,
  ...columns: readonly Columns[]
): readonly string[] {
  return columns.map((column) => row.at[column].name);
}
