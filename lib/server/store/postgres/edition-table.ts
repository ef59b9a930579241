// Tables with a column a cell, one an edition.
import type pg from "pg";
import type { Edition } from "#core/editions/edition.ts";

/** The name of an edition's table of a kind. */
export function editionTable(kind: string, { id }: Edition): string {
  return `${kind}_${id.replace(/[^0-9a-z]/gi, "_").toLowerCase()}`;
}

export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** The cells that a table has no column for. */
export async function missingCells(
  client: pg.PoolClient,
  table: string,
  cells: readonly { readonly name: string }[],
): Promise<readonly string[]> {
  const { rows } = await client.query<{ column_name: string }>(
    "select column_name from information_schema.columns where table_schema = current_schema() and table_name = $1",
    [table],
  );
  const there = new Set(rows.map(({ column_name }) => column_name));
  return cells.map(({ name }) => name).filter((name) => !there.has(name));
}
