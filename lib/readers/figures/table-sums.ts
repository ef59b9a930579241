// The sums that decide between readings of a table, taken from the edition's totals and balances.

import { groupCellByName, leavesOf } from "#core/editions/cells.ts";
import type { Edition, Table } from "#core/editions/edition.ts";
import { totalsOf } from "#core/editions/totals.ts";
import { deriveOnce } from "#core/ground/derive-once.ts";
import type { RowSum } from "./reading.ts";
import type { ColumnSum } from "./settle-rows.ts";

export interface TableSums {
  /** Within every row: one column is the sum of others. */
  readonly row: readonly RowSum[];
  /** Within every column: rows that add up. Terms are ids of rows or groups of rows. */
  readonly column: readonly { readonly row: string; readonly factor: number }[][];
}

const sumsOfTables = deriveOnce((_edition: Edition) => new Map<Table, TableSums>());

/** The sums that the edition has for a table of it. */
export function sumsOf(edition: Edition, table: Table): TableSums {
  const known = sumsOfTables(edition);
  const sums = known.get(table) ?? derive(edition, table);
  known.set(table, sums);
  return sums;
}

function derive(edition: Edition, table: Table): TableSums {
  const columns = table.columns.flatMap(leavesOf).map(({ id }) => id);
  const rows = table.rows.flatMap(leavesOf).map(({ id }) => id);
  const idOf = (cell: string) => {
    const [, row = "", column = ""] = cell.split("_");
    return { row, column };
  };
  const row: RowSum[] = [];
  const column: { row: string; factor: number }[][] = [];
  for (const total of totalsOf(edition)) {
    if (total.table !== table) continue;
    const { row: at, column: inColumn } = idOf(total.cell);
    if (total.axis === "column" && at === rows[0]) {
      row.push({
        total: columns.indexOf(inColumn),
        parts: total.parts.map((part) => columns.indexOf(idOf(part).column)),
      });
    }
    if (total.axis === "row" && inColumn === columns[0]) {
      column.push([{ row: at, factor: 1 }, ...total.parts.map((part) => ({ row: idOf(part).row, factor: -1 }))]);
    }
  }
  for (const equation of edition.equations) {
    if (equation.relation !== "=") continue;
    const terms = [
      ...equation.left.map((cell) => ({ ...idOf(cell), table: cell.split("_")[0], factor: 1 })),
      ...equation.right.map((cell) => ({ ...idOf(cell), table: cell.split("_")[0], factor: -1 })),
    ];
    if (terms.every((term) => term.table === table.id && term.column === "*")) {
      column.push(terms.map((term) => ({ row: term.row, factor: term.factor })));
    }
  }
  return { row, column };
}

/** The column sums with each group replaced by its rows, unless the group was printed as one row. */
export function columnSums(edition: Edition, table: Table, printed: (row: string) => boolean): readonly ColumnSum[] {
  const column = table.columns.flatMap(leavesOf)[0]?.id;
  return sumsOf(edition, table).column.map((terms) => ({
    terms: terms.flatMap((term) => {
      const group = groupCellByName(edition, `${table.id}_${term.row}_${column}`);
      if (!group || printed(term.row)) return [term];
      return leavesOf(group.row).map((leaf) => ({ row: leaf.id, factor: term.factor }));
    }),
  }));
}
