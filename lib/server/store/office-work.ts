// People and the ways of reports out of one store and into another, row by row.
import { sql, type Transaction } from "kysely";
import { Refusal } from "../ground/refusal.ts";
import type { Connection } from "./draft-rows.ts";
import type { KeptOfficeWork } from "./office-work-shape.ts";
import type { Tables } from "./tables.ts";

/** Each after those that it refers to, with what its rows are ordered by. Sessions and attempts are of the moment. */
const tables = {
  offices: ["id"],
  people: ["id"],
  grants: ["person_id", "office_id", "role"],
  audit_log: ["id"],
  report_work: ["report_id"],
  report_writers: ["report_id", "round", "person_id"],
  report_moves: ["report_id", "id"],
  approved_versions: ["report_id", "move_id"],
  remarks: ["report_id", "id"],
} as const;

type Name = keyof typeof tables;
type Row = Record<string, string | number | null>;
const mark = "base64:";

export async function takeOutWork(db: Connection): Promise<KeptOfficeWork> {
  const taken = [];
  for (const [name, order] of Object.entries(tables)) {
    const found = await sql<Record<string, unknown>>`select * from ${sql.table(name)}`.execute(db);
    const rows = found.rows.map((row) =>
      Object.fromEntries(Object.entries(row).map(([key, value]) => [key, plain(value)])),
    );
    const keyOf = (row: Row) => order.map((column) => String(row[column]).padStart(12, "0")).join("\0");
    rows.sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
    // The log's lines are counted by the database that they are in: their order stays.
    taken.push({ name, rows: name === "audit_log" ? rows.map(({ id: _id, ...rest }) => rest) : rows });
  }
  return { tables: taken };
}

/** Keeps the rows as they came. The same ones that are there already stay; others are refused (409). */
export async function putInWork(tx: Transaction<Tables>, kept: KeptOfficeWork): Promise<void> {
  const there = await takeOutWork(tx);
  if (JSON.stringify(there) === JSON.stringify(kept)) return;
  if (there.tables.some(({ rows }) => rows.length > 0))
    throw new Refusal(409, "要移到的数据库里已有别的账号或审签记录，未做任何改动。");
  for (const { name, rows } of kept.tables) {
    if (!(name in tables)) continue;
    for (const row of upFirst(name, rows)) {
      const values = Object.fromEntries(Object.entries(row).map(([key, value]) => [key, packed(value)]));
      await tx
        .insertInto(name as Name)
        .values(values as never)
        .execute();
    }
  }
  await tx
    .updateTable("offices_version")
    .set((column) => ({ version: column("version", "+", 1) }))
    .execute();
}

/** Offices after the one above them. */
function upFirst(name: string, rows: readonly Row[]): readonly Row[] {
  if (name !== "offices") return rows;
  const ordered: Row[] = [];
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

function plain(value: unknown): string | number | null {
  if (value instanceof Uint8Array) return mark + Buffer.from(value).toString("base64");
  return typeof value === "string" || typeof value === "number" ? value : null;
}

function packed(value: string | number | null): string | number | null | Uint8Array {
  return typeof value === "string" && value.startsWith(mark) ? Buffer.from(value.slice(mark.length), "base64") : value;
}
