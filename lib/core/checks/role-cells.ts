// Cells by what their heads are for, so that no check names one.

import { type Cell, cellsOf } from "../editions/cells.ts";
import type { Edition, Role } from "../editions/edition.ts";
import { deriveOnce } from "../ground/derive-once.ts";
import type { Figures } from "../report/report.ts";

const totals = deriveOnce(
  (edition: Edition): ReadonlyMap<Role, Cell> =>
    new Map(cellsOf(edition).flatMap((cell) => (cell.row.role && cell.column.total ? [[cell.row.role, cell]] : []))),
);

/** The total of the row with this role; undefined where the edition has no such row with a total column. */
export function totalOf(edition: Edition, role: Role): Cell | undefined {
  return totals(edition).get(role);
}

/** The figure of a cell that the form may not have; undefined where it has none or where it is blank. */
export function figureOf(figures: Figures, cell: Cell | undefined): number | undefined {
  return cell && figures[cell.name];
}

/** Names of the totals of all requests that could be answered this year: newly received and carried over. */
export function openRequests(edition: Edition): readonly string[] {
  return [totalOf(edition, "received"), totalOf(edition, "carriedOver")].flatMap((cell) => cell?.name ?? []);
}

/** The crossings of rows and columns with these roles; none where the form has no such heads. */
export function cellsWith(edition: Edition, row: Role, column: Role): readonly Cell[] {
  return cellsOf(edition).filter((cell) => cell.row.role === row && cell.column.role === column);
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
