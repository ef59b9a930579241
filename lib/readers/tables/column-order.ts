// Columns that are printed in an unusual order: figures go by their heads, not by the order of the form.
import type { Head, Table } from "#core/editions/edition.ts";
import { sure } from "#core/ground/sure.ts";
import { printedOrder } from "#core/tokens/printed-order.ts";
import type { CellToken } from "#core/tokens/token.ts";
import type { ColumnSeen, FoundRows } from "#readers/rows/find-rows.ts";
import { leaves } from "./row-cells.ts";

/** Where in a printed row each column stands, if the heads are printed in an unusual order; undefined: as usual. */
export function columnOrder(table: Table, found: FoundRows): readonly number[] | undefined {
  const heads = leaves(table.columns);
  const own = found.columns.filter((one) => one.table === table);
  const exact = own.filter((one) => one.exact && heads.includes(one.head));
  // Cells with spans say where a head stands; plain rows of heads say it by their order.
  const order = exact.length > 0 ? byPlace(heads, exact) : printedOrder(table.columns, own);
  if (!order || order.every((head, index) => head === heads[index])) return undefined;
  return heads.map((head) => order.indexOf(head));
}

function byPlace(heads: readonly Head[], seen: readonly ColumnSeen[]): readonly Head[] | undefined {
  const places = new Map<Head, number>();
  for (const one of seen) if (!places.has(one.head)) places.set(one.head, one.column);
  if (places.size !== heads.length || new Set(places.values()).size !== heads.length) return undefined;
  return [...heads].sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
}

/** The cells of a row in the order of the form. Where some are lost, which one stands where cannot be told. */
export function inOrder(
  cells: readonly CellToken[],
  order: readonly number[] | undefined,
  width: number,
): readonly CellToken[] {
  if (!order) return cells;
  const filled = cells.filter((cell) => cell.text !== "" || cell.printed !== "");
  const row = cells.length === width ? cells : filled;
  if (row.length !== width) return cells.map((cell) => (cell.text === "" ? cell : { ...cell, broken: true as const }));
  return order.map((from) => sure(row[from]));
}
