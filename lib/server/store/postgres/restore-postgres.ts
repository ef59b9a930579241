// Puts a copy in the place of what a PostgreSQL holds, in one transaction: what was there goes to a schema of its own.
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { setTimeout } from "node:timers/promises";
import type pg from "pg";
import { Refusal } from "#server/ground/refusal.ts";
import { keptTables, tablesBy } from "../kept-tables.ts";
import { migrate } from "../sqlite/migrate.ts";
import { openDatabase } from "../sqlite/open-database.ts";
import { requireRestorable } from "../sqlite/restore-copy.ts";
import { deriveFigureTables } from "./figure-tables.ts";
import { migrateWithin, schemaVersion } from "./migrate-postgres.ts";

const rowsAtOnce = 200;
const looks = 30;
const restored = tablesBy("own", "report", "collection", "rest");

/**
 * Restores a copy; `now` is the clock. Answers the schema in which lies what was there, undefined where nothing was.
 * Throws a Refusal where the copy does not hold (422), is newer than this program, or other servers use the database
 * (409); then nothing was changed.
 */
export async function restorePostgres(pool: pg.Pool, path: string, now: Date): Promise<string | undefined> {
  requireRestorable(path);
  const folder = mkdtempSync(join(tmpdir(), "nianbao-restore-"));
  const client = await pool.connect();
  let failed = true;
  try {
    // A copy of an older program is brought up to date first, and the copy itself stays as it is.
    copyFileSync(path, join(folder, "nianbao.db"));
    const copy = openDatabase(join(folder, "nianbao.db"));
    migrate(copy);
    await requireAlone(client);
    await client.query("begin");
    const aside = await putAside(client, now);
    await migrateWithin(client, () => now);
    await client.query("delete from store; delete from offices_version");
    for (const [name] of restored) await fill(client, copy, name);
    copy.close();
    await deriveFigureTables(client, now);
    await client.query("commit");
    failed = false;
    return aside;
  } finally {
    client.release(failed);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Whoever is connected knows what was there, and would take what comes for damage. */
async function requireAlone(client: pg.PoolClient): Promise<void> {
  const others =
    "select 1 from pg_stat_activity where datname = current_database() and application_name = 'nianbao' and pid <> pg_backend_pid()";
  // A connection that was just closed is seen for a moment.
  for (let look = 0; look < looks; look++) {
    if ((await client.query(others)).rows.length === 0) return;
    await setTimeout(100);
  }
  throw new Refusal(409, "还有年报程序连着这个数据库，请把它们都关闭，再恢复；未做任何改动。");
}

async function putAside(client: pg.PoolClient, now: Date): Promise<string | undefined> {
  const ours = [...Object.keys(keptTables), schemaVersion];
  const { rows } = await client.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p')
     and (relname = any($1) or relname ~ '^(figures|sums)_') order by relname`,
    [ours],
  );
  if (rows.length === 0) return undefined;
  const aside = `replaced_${now.toISOString().replace(/\D/g, "").slice(0, 14)}`;
  await client.query(`create schema ${aside}`);
  for (const { name } of rows) await client.query(`alter table "${name}" set schema ${aside}`);
  await client.query(`alter function revisions_are_kept() set schema ${aside}`);
  return aside;
}

async function fill(client: pg.PoolClient, copy: DatabaseSync, name: string): Promise<void> {
  const put = (rows: readonly object[]) =>
    client.query(`insert into ${name} select * from json_populate_recordset(null::${name}, $1)`, [
      JSON.stringify(rows),
    ]);
  let waiting: object[] = [];
  // Offices refer to the one above them: in one command it does not matter which comes first.
  const atOnce = name === "offices" ? Number.POSITIVE_INFINITY : rowsAtOnce;
  for (const row of copy.prepare(`select * from ${name}`).iterate()) {
    waiting.push(Object.fromEntries(Object.entries(row).map(([column, value]) => [column, inJson(value)])));
    if (waiting.length < atOnce) continue;
    await put(waiting);
    waiting = [];
  }
  if (waiting.length > 0) await put(waiting);
  if (keptTables[name as keyof typeof keptTables].isCounted)
    await client.query(`select setval(pg_get_serial_sequence('${name}', 'id'), (select max(id) from ${name}))`);
}

/** Bytes as PostgreSQL reads them from text. */
function inJson(value: unknown): unknown {
  return value instanceof Uint8Array ? `\\x${Buffer.from(value).toString("hex")}` : value;
}
