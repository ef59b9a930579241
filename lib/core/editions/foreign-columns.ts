// Columns that only another year's form has.

import { foldLabel } from "../language/fold-text.ts";
import { leavesOf } from "./cells.ts";
import type { Edition, Head, Table } from "./edition.ts";
import { foldedWordings } from "./labels.ts";
import { editions } from "./registry.ts";

/** The columns that other editions' tables of the kind have and a table has not, by edition, with their folded wordings. */
export function foreignColumns(table: Table, others: readonly Edition[]): readonly (readonly ForeignColumn[])[] {
  const own = table.columns.flatMap(leavesOf).flatMap(foldedWordings);
  return others.map((other) =>
    other.sections
      .flatMap((section) => section.tables ?? [])
      .filter((one) => one.id === table.id && one !== table)
      .flatMap((one) => one.columns.flatMap(leavesOf))
      .flatMap((head) => foldedWordings(head).map((folded) => ({ head, folded })))
      .filter(({ folded }) => folded.length >= 3 && !own.some((mine) => mine.includes(folded))),
  );
}

export interface ForeignColumn {
  readonly head: Head;
  readonly folded: string;
}

/** Is a label, as a document prints it over a table's column, one that only another edition's table has? */
export function isForeignColumn(table: Table, printed: string): boolean {
  const folded = foldLabel(printed);
  return foreignColumns(table, editions).some((columns) => columns.some((column) => column.folded === folded));
}

/** Does a document print such a label over any of a table's columns? `labels`: those of its report. */
export function printsForeignColumns(table: Table, labels: Readonly<Record<string, string>>): boolean {
  return table.columns.flatMap(leavesOf).some(({ id }) => isForeignColumn(table, labels[`${table.id}_${id}`] ?? ""));
}
