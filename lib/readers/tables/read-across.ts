// A table whose rows are printed side by side: one line of figures, each block with a sum of its own.
import { cellByName } from "#core/editions/cells.ts";
import type { Edition, Table } from "#core/editions/edition.ts";
import type { CellToken } from "#core/tokens/token.ts";
import { endsInFiller, readRow } from "#readers/figures/read-row.ts";
import { holds, numberOf, type Reading, type RowSum } from "#readers/figures/reading.ts";
import { sumsOf } from "#readers/figures/table-sums.ts";
import type { AcrossCells } from "#readers/rows/across-cells.ts";
import { blankCell, type CellKind, type CellResult, repairedCell, standingCell } from "#readers/tokens/cell-result.ts";
import { orderOf } from "./across-order.ts";
import { kindOf, leaves } from "./row-cells.ts";

/** The table's cells as they are printed side by side: row by row, in the order of the printed columns. */
interface Across {
  readonly edition: Edition;
  readonly table: Table;
  readonly found: AcrossCells;
  /** Ids of rows and columns as they are printed; `sure`: as they usually are; `alike`: each row has the same columns. */
  readonly order: ReturnType<typeof orderOf>;
  readonly results: Map<string, CellResult>;
}

/** What was read for the cells of the table. */
export function readAcross(edition: Edition, table: Table, found: AcrossCells | undefined): Map<string, CellResult> {
  const results = new Map<string, CellResult>();
  if (!found || found.cells.length === 0) return results;
  const across: Across = { edition, table, found, order: orderOf(table, found), results };
  if (!takeBlocks(across)) takeBySums(across);
  return results;
}

function put({ edition, table, results }: Across, row: string, column: string, cell: CellResult): void {
  const name = `${table.id}_${row}_${column}`;
  if (cellByName(edition, name)) results.set(name, cell);
}

function kindAt({ edition, table }: Across, row: string, column: string) {
  return kindOf(edition, `${table.id}_${row}_${column}`);
}

/** Every row has a block of its own with as many figures as there are columns: nothing is left to tell. */
function takeBlocks(across: Across): boolean {
  const { rows, columns, alike } = across.order;
  const blocks = across.found.blocks.flatMap(({ row, cells }) => (row === undefined ? [] : [{ row, cells }]));
  const whole =
    blocks.length === across.found.blocks.length && new Set(blocks.map(({ row }) => row)).size === rows.length;
  if (!alike || !whole || !blocks.every(({ cells }) => cells.length === columns.length)) return false;
  for (const { row, cells } of blocks)
    cells.forEach((cell, at) => {
      const column = columns[at] ?? "";
      put(across, row, column, asItStands(cell, kindAt(across, row, column), "read"));
    });
  return true;
}

/** A figure in its cell; one that was misread is asked. */
function asItStands(cell: CellToken, kind: CellKind, how: "read" | "repaired"): CellResult {
  return cell.broken ? blankCell(cell, [cell.text]) : standingCell(cell, kind, how);
}

/** The sums of all blocks, as positions in the line of figures. */
function sumsAcross({ edition, table, order: { rows, columns } }: Across): readonly RowSum[] {
  const usualColumns = leaves(table.columns).map(({ id }) => id);
  const placeOf = (column: number) => columns.indexOf(usualColumns[column] ?? "");
  return rows.flatMap((_, block) =>
    sumsOf(edition, table).row.map(({ total, parts }): RowSum => {
      const at = (column: number) => block * columns.length + placeOf(column);
      return { total: at(total), parts: parts.map(at) };
    }),
  );
}

/** One line of figures, told apart by the sums that must hold. */
function takeBySums(across: Across): void {
  const { found, order } = across;
  const { rows, columns, sure: inOrder, alike } = order;
  const sums = sumsAcross(across);
  const width = rows.length * columns.length;
  const { readings, plain, asDrawn } = readRow(trimmed(found.cells, width), width, sums);
  const sure = asDrawn !== undefined && (!endsInFiller(found.cells) || holds(asDrawn, sums));
  const scrambled = !alike || (found.interleaved && readings.some((reading) => !holds(reading, sums)));
  const drawnSo = sure && found.cells.length === width ? asDrawn : undefined;
  const kept: readonly Reading[] = drawnSo ? [drawnSo] : readings.filter((reading) => plain || holds(reading, sums));
  const usual = (plain || drawnSo) && !isShifted(kept[0] ?? [], found, sums) && inOrder ? "read" : "repaired";
  const unchecked = kept.length > 0 ? [] : readRow(trimmed(found.cells, width), width, []).readings;
  for (let at = 0; at < width; at += 1) {
    const row = rows[Math.floor(at / columns.length)] ?? "";
    const column = columns[at % columns.length] ?? "";
    const texts = textsAt(kept, at);
    const [first] = kept;
    const held = first?.[at];
    if (scrambled) put(across, row, column, blankCell(undefined, textsOf(found.cells)));
    else if (!first) put(across, row, column, blankCell(found.cells[0], textsAt(unchecked, at)));
    else if (texts.length > 1) put(across, row, column, blankCell(held?.token, texts.filter(isText)));
    else if (!held) put(across, row, column, blankCell(found.cells[at], offered(first, at, sums)));
    else if (held.token && held.how === "stands")
      put(across, row, column, asItStands(held.token, kindAt(across, row, column), usual));
    else put(across, row, column, repairedCell(held.text, held.token));
  }
}

/** Several totals that are wrong at once, none left at 0, are rather a figure lost and another doubled than mistakes. */
function isShifted(first: Reading, found: AcrossCells, sums: readonly RowSum[]): boolean {
  const failing = sums.filter((sum) => numberOf(first[sum.total]) !== 0 && !holds(first, [sum])).length;
  return failing > 1 && !found.cells.every((cell) => cell.column >= 0);
}

function isText(text: string): boolean {
  return text !== "";
}

/** Empty cells at both ends are the form's, not the figures'. */
function trimmed(cells: readonly CellToken[], width: number): readonly CellToken[] {
  let from = 0;
  let to = cells.length;
  while (to - from > width && cells[to - 1]?.text === "" && cells[to - 1]?.printed === "") to -= 1;
  while (to - from > width && cells[from]?.text === "" && cells[from]?.printed === "") from += 1;
  return cells.slice(from, to);
}

/** What a cell holds in one reading or another. */
function textsAt(readings: readonly Reading[], at: number): readonly string[] {
  return [...new Set(readings.map((reading) => reading[at]?.text ?? ""))];
}

function textsOf(cells: readonly CellToken[]): readonly string[] {
  return [...new Set(cells.map((cell) => cell.text).filter((text) => text !== ""))];
}

/** What an empty cell holds if the others are right: the sum where it is a total, else nil; nothing in an empty row. */
function offered(reading: Reading, at: number, sums: readonly RowSum[]): readonly string[] {
  if (reading.every((held) => held === undefined)) return [];
  const sum = sums.find(({ total }) => total === at);
  return [String(sum ? sum.parts.reduce((all, part) => all + numberOf(reading[part]), 0) : 0)];
}
