// A row that is lost altogether, where all others are there: the column sums give it back.
import { cellByName } from "#core/editions/cells.ts";
import type { Edition, Table } from "#core/editions/edition.ts";
import { numberOf } from "#readers/figures/reading.ts";
import { sumsOf } from "#readers/figures/table-sums.ts";
import { blankCell, type CellResult, repairedCell } from "#readers/tokens/cell-result.ts";
import { leaves, type OpenRow } from "./row-cells.ts";

/** A single row that is lost follows from the others, if its own sum holds then. */
export function solveLostRow(
  edition: Edition,
  table: Table,
  open: ReadonlyMap<string, OpenRow>,
  sums: readonly { readonly terms: readonly { readonly row: string; readonly factor: number }[] }[],
  results: Map<string, CellResult>,
): void {
  const heads = leaves(table.columns);
  const rowSums = sumsOf(edition, table).row;
  if (rowSums.length === 0) return;
  const solved = new Set<string>();
  for (const sum of sums) {
    const lost = sum.terms.filter(({ row }) => !open.has(row));
    const [one] = lost;
    if (!one || lost.length > 1 || solved.has(one.row)) continue;
    if (sum.terms.some(({ row }) => row !== one.row && open.get(row)?.readings.length !== 1)) continue;
    const values = heads.map((_, column) =>
      sum.terms.reduce((all, { row, factor }) => {
        const reading = open.get(row)?.readings[0];
        return reading ? all - factor * one.factor * numberOf(reading[column]) : all;
      }, 0),
    );
    const fits = rowSums.every(
      ({ total, parts }) => values[total] === parts.reduce((all, at) => all + (values[at] ?? 0), 0),
    );
    if (!fits || values.some((value) => value < 0 || Number.isNaN(value))) continue;
    solved.add(one.row);
    const nil = values.every((value) => value === 0);
    heads.forEach((head, column) => {
      const name = `${table.id}_${one.row}_${head.id}`;
      const text = String(values[column]);
      if (!cellByName(edition, name)) return;
      results.set(name, nil ? blankCell(undefined, [text]) : repairedCell(text, undefined));
    });
  }
}
