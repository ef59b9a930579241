// The cells of the requests table by what their heads are for.
import { type Cell, cellsOf } from "../../editions/cells.ts";
import type { Edition, Role } from "../../editions/edition.ts";
import type { Figures } from "../../report/report.ts";

const known = new WeakMap<Edition, ReadonlyMap<Role, Cell>>();

/** The total of the row with this role; undefined where the edition has no such row with a total column. */
export function totalOf(edition: Edition, role: Role): Cell | undefined {
  let totals = known.get(edition);
  if (!totals) {
    totals = new Map(
      cellsOf(edition).flatMap((cell) => (cell.row.role && cell.column.total ? [[cell.row.role, cell]] : [])),
    );
    known.set(edition, totals);
  }
  return totals.get(role);
}

/** Cells of a row by kind of applicant: of single persons, or of all others. */
export function applicantCells(edition: Edition, role: Role, person: boolean): readonly string[] {
  return cellsOf(edition).flatMap((cell) =>
    cell.row.role === role && !cell.column.total && (cell.columnPath[0]?.role === "person") === person
      ? [cell.name]
      : [],
  );
}

/** The sum of some cells, blanks as nil; undefined where all are blank. */
export function sumOf(figures: Figures, cells: readonly string[]): number | undefined {
  const known = cells.flatMap((cell) => figures[cell] ?? []);
  return known.length === 0 ? undefined : known.reduce((sum, figure) => sum + figure, 0);
}
