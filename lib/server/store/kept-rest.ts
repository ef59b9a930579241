// All that is kept beside reports and collections out of one store and into another, row by row.
import { sql, type Transaction } from "kysely";
import { Refusal } from "../ground/refusal.ts";
import type { Connection } from "./draft-rows.ts";
import type { KeptRest, KeptRow } from "./kept-rest-shape.ts";
import { packedRow, plainRow } from "./kept-rows.ts";
import { tablesBy } from "./kept-tables.ts";
import type { Tables } from "./tables.ts";

export async function takeOutRest(db: Connection): Promise<KeptRest> {
  const tables = [];
  for (const [name, { key, isCounted }] of tablesBy("rest")) {
    const found = await sql<Record<string, unknown>>`select * from ${sql.table(name)}`.execute(db);
    const rows = found.rows.map(plainRow);
    const keyOf = (row: KeptRow) => key.map((column) => String(row[column]).padStart(12, "0")).join("\0");
    rows.sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
    tables.push({ name, rows: isCounted ? rows.map(({ id: _id, ...rest }) => rest) : rows });
  }
  return { tables };
}

/** Would these rows come to stand beside others? Those of an empty store, and the same ones, may be put in. */
export function isStrangeTo(there: KeptRest, kept: KeptRest): boolean {
  const isEmpty = there.tables.every(({ rows }) => rows.length === 0);
  return !isEmpty && JSON.stringify(there) !== JSON.stringify(kept);
}

/** Keeps the rows as they came. The same ones that are there already stay; others are refused (409). */
export async function putInRest(tx: Transaction<Tables>, kept: KeptRest): Promise<void> {
  const there = await takeOutRest(tx);
  if (isStrangeTo(there, kept)) throw new Refusal(409, "那里已有别的台账记忆、账号或审签记录，未做任何改动。");
  if (there.tables.some(({ rows }) => rows.length > 0)) return;
  const known = new Map(kept.tables.map(({ name, rows }) => [name, rows]));
  for (const [name] of tablesBy("rest")) {
    for (const row of upFirst(name, known.get(name) ?? []))
      await tx
        .insertInto(name)
        .values(packedRow(row) as never)
        .execute();
  }
  await tx
    .updateTable("offices_version")
    .set((column) => ({ version: column("version", "+", 1) }))
    .execute();
}

/** Offices after the one above them. */
function upFirst(name: string, rows: readonly KeptRow[]): readonly KeptRow[] {
  if (name !== "offices") return rows;
  const ordered: KeptRow[] = [];
  const known = new Set<string>();
  for (let left = [...rows]; left.length > 0; ) {
    const ready = left.filter(({ above }) => above === null || known.has(String(above)));
    if (ready.length === 0) return [...ordered, ...left];
    for (const row of ready) known.add(String(row.id));
    ordered.push(...ready);
    left = left.filter((row) => !ready.includes(row));
  }
  return ordered;
}
