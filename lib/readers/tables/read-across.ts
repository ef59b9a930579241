// A table whose rows are printed side by side: one line of figures, each block with a sum of its own.
import { cellByName } from "#core/editions/cells.ts";
import type { Edition, Table } from "#core/editions/edition.ts";
import { endsInFiller, readRow } from "#readers/figures/read-row.ts";
import { holds, numberOf, type Reading, type RowSum } from "#readers/figures/reading.ts";
import { sumsOf } from "#readers/figures/table-sums.ts";
import type { AcrossCells } from "#readers/rows/across-cells.ts";
import { blankCell, type CellResult, repairedCell, standingCell } from "#readers/tokens/cell-result.ts";
import type { CellToken } from "#readers/tokens/lex-line.ts";
import { orderOf } from "./across-order.ts";
import { kindOf, leaves } from "./row-cells.ts";

/** What was read for the cells of the table. */
export function readAcross(edition: Edition, table: Table, found: AcrossCells | undefined): Map<string, CellResult> {
  const results = new Map<string, CellResult>();
  if (!found || found.cells.length === 0) return results;
  const { rows, columns, sure: inOrder, alike } = orderOf(table, found);
  const usualColumns = leaves(table.columns).map(({ id }) => id);
  const placeOf = (column: number) => columns.indexOf(usualColumns[column] as string);
  const own = sumsOf(edition, table).row.map(
    (sum): RowSum => ({ total: placeOf(sum.total), parts: sum.parts.map(placeOf) }),
  );
  const kindAt = (row: string, column: string) => kindOf(edition, `${table.id}_${row}_${column}`);
  const put = (row: string, column: string, cell: CellResult) => {
    const name = `${table.id}_${row}_${column}`;
    if (cellByName(edition, name)) results.set(name, cell);
  };
  const { blocks } = found;
  const byRow = new Set(blocks.map((block) => block.row));
  if (
    alike &&
    byRow.size === rows.length &&
    blocks.every(({ row, cells }) => row !== undefined && cells.length === columns.length)
  ) {
    for (const { row, cells } of blocks) {
      for (const [at, cell] of cells.entries()) {
        put(
          row as string,
          columns[at] as string,
          standingCell(cell, kindAt(row as string, columns[at] as string), "read"),
        );
      }
    }
    return results;
  }
  const sums = rows.flatMap((_, block): RowSum[] =>
    own.map(({ total, parts }) => ({
      total: block * columns.length + total,
      parts: parts.map((part) => block * columns.length + part),
    })),
  );
  const width = rows.length * columns.length;
  const { readings, plain, asDrawn } = readRow(trimmed(found.cells, width), width, sums);
  const sure = asDrawn !== undefined && (!endsInFiller(found.cells) || holds(asDrawn, sums));
  const scrambled = !alike || (found.interleaved && readings.some((reading) => !holds(reading, sums)));
  const drawnSo = sure && found.cells.length === width ? asDrawn : undefined;
  const kept: readonly Reading[] = drawnSo ? [drawnSo] : readings.filter((reading) => plain || holds(reading, sums));
  const [first = []] = kept;
  // Several totals that are wrong at once, none left at 0, are rather a figure lost and another doubled than mistakes.
  const failing = sums.filter((sum) => numberOf(first[sum.total]) !== 0 && !holds(first, [sum])).length;
  const shifted = failing > 1 && !found.cells.every((cell) => cell.column >= 0);
  const usual = (plain || drawnSo) && !shifted && inOrder ? "read" : "repaired";
  const unchecked = kept.length > 0 ? [] : readRow(trimmed(found.cells, width), width, []).readings;
  for (let at = 0; at < width; at += 1) {
    const row = rows[Math.floor(at / columns.length)] as string;
    const column = columns[at % columns.length] as string;
    const texts = textsAt(kept, at);
    const held = kept[0]?.[at];
    if (scrambled) put(row, column, blankCell(undefined, textsOf(found.cells)));
    else if (kept.length === 0) put(row, column, blankCell(found.cells[0], textsAt(unchecked, at)));
    else if (texts.length > 1)
      put(
        row,
        column,
        blankCell(
          held?.token,
          texts.filter((text) => text !== ""),
        ),
      );
    else if (!held) put(row, column, blankCell(found.cells[at], offered(kept[0] as Reading, at, sums)));
    else if (held.token && held.how === "stands") {
      put(row, column, standingCell(held.token, kindAt(row, column), usual));
    } else put(row, column, repairedCell(held.text, held.token));
  }
  return results;
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
