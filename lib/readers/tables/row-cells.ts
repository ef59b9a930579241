// The reading of a row that was settled on → what was read for each of its cells.
import { cellByName, groupCellByName, leavesOf } from "#core/editions/cells.ts";
import type { Edition, Head, Table } from "#core/editions/edition.ts";
import type { CellToken } from "#core/tokens/token.ts";
import { numberOf, type Reading } from "#readers/figures/reading.ts";
import type { Candidates } from "#readers/figures/settle-rows.ts";
import { sumsOf } from "#readers/figures/table-sums.ts";
import type { PlacedRow } from "#readers/rows/place-rows.ts";
import { blankCell, type CellKind, type CellResult, repairedCell, standingCell } from "#readers/tokens/cell-result.ts";

/** A row with the readings that are still possible, and those there were at first. */
export interface OpenRow extends Candidates {
  readonly placed: PlacedRow;
  readonly first: readonly Reading[];
  readonly plain: boolean;
  readonly cells: readonly CellToken[];
}

/** The leaf heads of an axis. */
export function leaves(heads: readonly Head[]): readonly Head[] {
  return heads.flatMap(leavesOf);
}

/** How figures of the cell are written. */
export function kindOf(edition: Edition, name: string): CellKind {
  return cellByName(edition, name) ?? groupCellByName(edition, name) ?? { amount: false, signed: false };
}

/** The cells of a row, in the order of the columns. `confirmed`: a column sum holds; `uncertain`: one is broken. */
export function rowCells(
  edition: Edition,
  table: Table,
  row: OpenRow,
  confirmed: boolean,
  uncertain: boolean,
  filledIn: boolean,
): readonly (CellResult | undefined)[] {
  const heads = leaves(table.columns);
  const { placed } = row;
  const usual = placed.byPosition || placed.torn ? "repaired" : placed.variant ? "variant" : "read";
  const drawnStays =
    row.asDrawn && row.readings.includes(row.asDrawn) && (confirmed || row.plain || row.readings.length === 1);
  const readings = drawnStays && row.asDrawn ? [row.asDrawn] : row.readings;
  return heads.map((head, column) => {
    const kind = kindOf(edition, `${table.id}_${placed.head.id}_${head.id}`);
    if (readings.length === 0) return blankCell(undefined, nearby(row.cells, column));
    const values = [...new Set(readings.map((reading) => reading[column]?.text ?? ""))];
    const held = readings[0]?.[column];
    if (row.asDrawn && !drawnStays && row.asDrawn[column] === undefined && isBlankDrawn(row, column)) {
      const offered = values.filter((value) => value !== "");
      return blankCell(row.cells[column], offered);
    }
    if (values.length > 1 || uncertain) return blankCell(held?.token, withSigns(values, held?.token, kind));
    if (!held)
      return blankCell(drawnToken(row, column), filledIn ? [offered(edition, table, readings[0], column)] : []);
    if (held.token && held.how === "stands" && !held.token.broken) {
      return standingCell(held.token, kind, row.plain || drawnStays ? usual : "repaired");
    }
    return repairedCell(held.text, held.token);
  });
}

/** The figures to choose from: below nil too, where the column takes such figures and one may be. */
function withSigns(values: readonly string[], token: CellToken | undefined, { signed }: CellKind): readonly string[] {
  const filled = values.filter((value) => value !== "");
  if (!signed || !token?.maybeBelow) return filled;
  return filled.flatMap((value) => (/^[1-9]/u.test(value) ? [`-${value}`, value] : [value]));
}

/** The row as drawn and as repaired differ only in cells that were drawn empty. */
function isBlankDrawn(row: OpenRow, column: number): boolean {
  return row.readings.every((reading) =>
    reading.every(
      (held, at) => at === column || row.asDrawn?.[at] === undefined || held?.text === row.asDrawn[at]?.text,
    ),
  );
}

/** What an empty cell of a row holds if the others are right: the sum where it is a total, else nil. */
function offered(edition: Edition, table: Table, reading: Reading | undefined, column: number): string {
  const sum = sumsOf(edition, table).row.find(({ total }) => total === column);
  return String(sum ? sum.parts.reduce((all, at) => all + numberOf(reading?.[at]), 0) : 0);
}

/** The empty cell that was drawn in this column, where the row has just the cells it should have. */
function drawnToken(row: OpenRow, column: number): CellToken | undefined {
  return row.cells.length === row.first[0]?.length ? row.cells[column] : undefined;
}

function nearby(cells: readonly CellToken[], column: number): readonly string[] {
  const texts = cells.filter((cell) => cell.text !== "").map((cell) => cell.text);
  return [...new Set(texts.slice(Math.max(0, column - 1), column + 2))];
}
