// Which cells are sums of which others, derived from the `total` heads of an edition.
import { cellByName, groupCellByName, leavesOf, pathsOf } from "../editions/cells.ts";
import type { Edition, Head, Section, Table } from "../editions/edition.ts";

/** A total cell and the cells it is the sum of. A part may be a group cell, which stands for its leaves. */
export interface Total {
  readonly cell: string;
  readonly parts: readonly string[];
  readonly check: string;
  readonly axis: "row" | "column";
  readonly section: Section;
  readonly table: Table;
}

const known = new WeakMap<Edition, readonly Total[]>();

/** The heads that a total sums up: the other heads of its group, in one list of ids. */
function summands(heads: readonly Head[], found: [Head, readonly Head[]][] = []): [Head, readonly Head[]][] {
  for (const head of heads) {
    if (head.total) found.push([head, heads.filter((other) => !other.total)]);
    if (head.children) summands(head.children, found);
  }
  return found;
}

/**
 * All totals, columns before rows, so that a row of totals can be computed from columns already summed. The crossing of
 * a total row and a total column is computed along its row and listed again, along its column, to be checked.
 */
export function totalsOf(edition: Edition): readonly Total[] {
  let totals = known.get(edition);
  if (!totals) {
    totals = derive(edition);
    known.set(edition, totals);
  }
  return totals;
}

function derive(edition: Edition): readonly Total[] {
  const totals: Total[] = [];
  for (const section of edition.sections) {
    for (const table of section.tables ?? []) {
      const rows = pathsOf(table.rows).map((path) => path[path.length - 1] as Head);
      const columns = pathsOf(table.columns).map((path) => path[path.length - 1] as Head);
      const place = { section, table };
      for (const [total, others] of summands(table.rows)) {
        for (const column of columns.filter((head) => !head.total)) {
          const parts = others.map((head) => `${table.id}_${head.id}_${column.id}`);
          totals.push({
            cell: `${table.id}_${total.id}_${column.id}`,
            parts,
            check: total.check ?? "",
            axis: "row",
            ...place,
          });
        }
      }
      for (const [total, others] of summands(table.columns)) {
        for (const row of rows) {
          const parts = others.flatMap(leavesOf).map((column) => `${table.id}_${row.id}_${column.id}`);
          const check = row.totalCheck ?? total.check ?? "";
          totals.push({ cell: `${table.id}_${row.id}_${total.id}`, parts, check, axis: "column", ...place });
        }
      }
      for (const [total, others] of summands(table.rows)) {
        for (const column of columns.filter((head) => head.total)) {
          const parts = others.map((head) => `${table.id}_${head.id}_${column.id}`);
          totals.push({
            cell: `${table.id}_${total.id}_${column.id}`,
            parts,
            check: total.check ?? "",
            axis: "row",
            ...place,
          });
        }
      }
    }
  }
  return totals.map((total) => ({ ...total, parts: total.parts.flatMap((part) => expand(edition, part)) }));
}

/** A group with a cell of its own stays one part; a group that only holds others is replaced by what it holds. */
function expand(edition: Edition, part: string): readonly string[] {
  if (cellByName(edition, part) || groupCellByName(edition, part)) return [part];
  throw new Error(`${edition.id}: a total refers to ${part}, which is neither a cell nor a group`);
}
