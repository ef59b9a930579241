// Which cells are sums of which others, derived from the `total` heads of an edition.
import { deriveOnce } from "../ground/derive-once.ts";
import { cellByName, groupCellByName, leavesOf } from "./cells.ts";
import type { Edition, Head, Section, Table } from "./edition.ts";

/** A total cell and the cells it is the sum of. A part may be a group cell, which stands for its leaves. */
export interface Total {
  readonly cell: string;
  readonly parts: readonly string[];
  readonly check: string;
  /** `总计等于各项之和`; with what it is the total of where its check is about that alone. */
  readonly name: string;
  readonly axis: "row" | "column";
  readonly section: Section;
  readonly table: Table;
}

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
export const totalsOf = deriveOnce(derive);

function derive(edition: Edition): readonly Total[] {
  const totals: Total[] = [];
  for (const section of edition.sections) {
    for (const table of section.tables ?? []) {
      const columns = table.columns.flatMap(leavesOf);
      totals.push(
        ...downColumns(
          section,
          table,
          columns.filter((head) => !head.total),
        ),
      );
      totals.push(...alongRows(section, table));
      totals.push(
        ...downColumns(
          section,
          table,
          columns.filter((head) => head.total),
        ),
      );
    }
  }
  for (const part of totals.flatMap(({ parts }) => parts)) requireCell(edition, part);
  return totals;
}

/** Total rows over the rows of their group, in these columns. A group of rows stays one part. */
function downColumns(section: Section, table: Table, columns: readonly Head[]): readonly Total[] {
  return summands(table.rows).flatMap(([total, others]) =>
    columns.map((column) => ({
      cell: `${table.id}_${total.id}_${column.id}`,
      parts: others.map((head) => `${table.id}_${head.id}_${column.id}`),
      check: total.check ?? "",
      name: `${total.label}等于各项之和`,
      axis: "row" as const,
      section,
      table,
    })),
  );
}

/** Total columns over the columns of their group, in every row. */
function alongRows(section: Section, table: Table): readonly Total[] {
  return summands(table.columns).flatMap(([total, others]) =>
    table.rows.flatMap(leavesOf).map((row) => ({
      cell: `${table.id}_${row.id}_${total.id}`,
      parts: others.flatMap(leavesOf).map((column) => `${table.id}_${row.id}_${column.id}`),
      check: row.totalCheck ?? total.check ?? "",
      name: `${row.totalCheck ? row.label : ""}${total.label}等于各类之和`,
      axis: "column" as const,
      section,
      table,
    })),
  );
}

function requireCell(edition: Edition, part: string): void {
  if (!cellByName(edition, part) && !groupCellByName(edition, part))
    throw new Error(`${edition.id}: a total refers to ${part}, which is neither a cell nor a group`);
}
