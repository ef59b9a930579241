// A database becomes one of this program: in one transaction, under a lock, so that of servers that start together one does it.
import { randomBytes } from "node:crypto";
import type pg from "pg";
import { Refusal } from "#server/ground/refusal.ts";
import { missingCells } from "./edition-table.ts";
import { deriveFigureTables } from "./figure-tables.ts";
import { postgresSteps, usableFrom } from "./postgres-steps.ts";
import { deriveSumTables } from "./sum-tables.ts";

/** Any number, the same in every version of this program. */
const lock = 7_401_552_309;

export const schemaVersion = "schema_version";

interface Made {
  readonly version: number;
  readonly usable_from: number | null;
}

/**
 * Brings the database to the current version and answers the store's id. One that a newer program made is left as it is: it is
 * used where that program says so, else refused.
 */
export async function migratePostgres(pool: pg.Pool, now: () => Date, steps = postgresSteps): Promise<string> {
  const client = await pool.connect();
  let failed = true;
  try {
    await client.query("begin");
    const id = await migrateWithin(client, now, steps);
    await client.query("commit");
    failed = false;
    return id;
  } finally {
    // A connection that goes away takes its transaction with it.
    client.release(failed);
  }
}

/** The same in a transaction of the caller's. */
export async function migrateWithin(client: pg.PoolClient, now: () => Date, steps = postgresSteps): Promise<string> {
  await client.query(`select pg_advisory_xact_lock(${lock})`);
  await client.query(`create table if not exists ${schemaVersion} (version integer not null)`);
  if ((await missingCells(client, schemaVersion, [{ name: "usable_from" }])).length > 0)
    await client.query(`alter table ${schemaVersion} add column usable_from integer`);
  const { rows } = await client.query<Made>(`select version, usable_from from ${schemaVersion}`);
  const { version, usable_from: from } = rows[0] ?? { version: 0, usable_from: null };
  if (version > steps.length) {
    if (steps.length < (from ?? version)) throw new Refusal(409, "数据来自更新的程序版本，请先升级程序。");
    return identify(client, now);
  }
  for (const step of steps.slice(version)) await client.query(step);
  if (rows.length === 0) await client.query(`insert into ${schemaVersion} (version) values (0)`);
  if (version < steps.length || from === null)
    await client.query(`update ${schemaVersion} set version = $1, usable_from = $2`, [steps.length, usableFrom]);
  await deriveFigureTables(client, now());
  await deriveSumTables(client);
  return identify(client, now);
}

async function identify(client: pg.PoolClient, now: () => Date): Promise<string> {
  const { rows } = await client.query<{ id: string }>("select id from store");
  if (rows[0]) return rows[0].id;
  const id = randomBytes(12).toString("hex");
  await client.query("insert into store (id, created_at) values ($1, $2)", [id, now().toISOString()]);
  return id;
}
