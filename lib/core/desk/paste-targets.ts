// The rows and columns of an edition that pasted labels can name.

import { cellByName, groupCellByName, groupCellsOf, pathsOf } from "../editions/cells.ts";
import type { Edition, Head, Section, Table } from "../editions/edition.ts";
import { deriveOnce } from "../ground/derive-once.ts";
import { sure } from "../ground/sure.ts";
import { foldLabel } from "../language/fold-text.ts";

export interface RowTarget {
  readonly section: Section;
  readonly table: Table;
  readonly head: Head;
  /** The head with the groups above it, outermost first. */
  readonly path: readonly Head[];
}

export interface ColumnTarget {
  readonly table: Table;
  readonly head: Head;
  readonly path: readonly Head[];
}

export interface PasteTargets {
  /** Leaf rows and groups of rows, in printed order. */
  readonly rows: readonly RowTarget[];
  readonly columns: ReadonlyMap<Table, readonly ColumnTarget[]>;
  readonly leafRows: ReadonlyMap<Table, readonly RowTarget[]>;
  /** Folded titles and captions → the section they announce. */
  readonly announced: ReadonlyMap<string, Section>;
}

export const pasteTargets = deriveOnce(derive);

function derive(edition: Edition): PasteTargets {
  const rows: RowTarget[] = [];
  const columns = new Map<Table, readonly ColumnTarget[]>();
  const leafRows = new Map<Table, readonly RowTarget[]>();
  const announced = new Map<string, Section>();
  for (const section of edition.sections) {
    for (const title of [section.title, ...(section.aliases ?? [])]) announced.set(foldLabel(title), section);
    for (const table of section.tables ?? []) {
      if (table.caption) announced.set(foldLabel(table.caption), section);
      columns.set(
        table,
        pathsOf(table.columns).map((path) => ({ table, head: last(path), path })),
      );
      const leaves = pathsOf(table.rows).map((path) => ({ section, table, head: last(path), path }));
      leafRows.set(table, leaves);
      rows.push(...leaves, ...groupsOf(edition, section, table));
    }
  }
  return { rows, columns, leafRows, announced };
}

function groupsOf(edition: Edition, section: Section, table: Table): readonly RowTarget[] {
  const groups = new Map<Head, RowTarget>();
  for (const { table: owner, row, rowPath } of groupCellsOf(edition)) {
    if (owner === table) groups.set(row, { section, table, head: row, path: rowPath });
  }
  return [...groups.values()];
}

function last(path: readonly Head[]): Head {
  return sure(path[path.length - 1]);
}

/** The cell (or group cell) where a row and a column cross. */
export function crossing(edition: Edition, row: RowTarget, column: ColumnTarget): string | undefined {
  const name = `${row.table.id}_${row.head.id}_${column.head.id}`;
  return cellByName(edition, name) || groupCellByName(edition, name) ? name : undefined;
}
