// A copy of a store on PostgreSQL as of one moment: a file of SQLite, as this program writes it on one PC. It is looked
// through like any other copy, can be put back into PostgreSQL, and can be worked with where the database is gone for good.
import { chmodSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync, type SQLInputValue } from "node:sqlite";
import { type Kysely, sql, type Transaction } from "kysely";
import { sha256 } from "../digest.ts";
import { tablesBy } from "../kept-tables.ts";
import { dropCopies, requireWhole, syncFile, syncFolder, wasCopiedJustNow } from "../sqlite/back-up.ts";
import { copiesIn, copyName } from "../sqlite/copies.ts";
import { migrate } from "../sqlite/migrate.ts";
import { openAsItStands } from "../sqlite/open-database.ts";
import { verifySeals } from "../sqlite/verify-seals.ts";
import type { Tables } from "../tables.ts";

const rowsAtOnce = 300;
const copied = tablesBy("own", "report", "collection", "rest");

/**
 * Makes a copy in `backups` where something was written since the newest one and that is almost an hour old (`now` is the
 * clock); drops the copies that are not to be kept. Answers whether a copy was made. Throws where it does not hold.
 */
export function copyPostgres(db: Kysely<Tables>, backups: string, now: Date): Promise<boolean> {
  return db
    .transaction()
    .setIsolationLevel("repeatable read")
    .setAccessMode("read only")
    .execute(async (tx) => {
      const [newest] = copiesIn(backups);
      if (newest && wasCopiedJustNow(newest.at, now)) return false;
      const state = await stateIn((query) =>
        sql
          .raw<Row>(query)
          .execute(tx)
          .then(({ rows }) => rows),
      );
      if (state === undefined || (newest && (await stateOfCopy(newest.path)) === state)) return false;
      mkdirSync(backups, { recursive: true, mode: 0o700 });
      const path = join(backups, copyName(now));
      const unfinished = `${path}.new`;
      for (const rest of ["", "-journal"]) rmSync(`${unfinished}${rest}`, { force: true });
      await fill(unfinished, tx);
      chmodSync(unfinished, 0o600);
      requireSound(unfinished);
      syncFile(unfinished);
      renameSync(unfinished, path);
      syncFolder(backups);
      dropCopies(backups, path);
      return true;
    });
}

type Row = Readonly<Record<string, unknown>>;

/** What tells two states of a store apart; undefined where nothing is kept in it. The same on both kinds of store. */
async function stateIn(ask: (query: string) => Promise<readonly Row[]>): Promise<string | undefined> {
  const reports = await ask("select id, seal from reports");
  const collections = await ask("select id, version from collections");
  const counts: string[] = [];
  for (const [name] of copied) {
    const [row] = await ask(`select count(*) as many from ${name}`);
    counts.push(`${name} ${String(row?.many)}`);
  }
  if (counts.every((each) => / 0$/.test(each) || /^(?:store|offices_version) /.test(each))) return undefined;
  const told = [...reports, ...collections].map((row) => Object.values(row).join(" ")).sort();
  return sha256([...told, ...counts].join("\n"));
}

async function stateOfCopy(path: string): Promise<string | undefined> {
  try {
    const copy = openAsItStands(path);
    try {
      return await stateIn((query) => Promise.resolve(copy.prepare(query).all()));
    } finally {
      copy.close();
    }
  } catch {
    // Damaged, or of an older program: a new one is due.
    return undefined;
  }
}

async function fill(path: string, tx: Transaction<Tables>): Promise<void> {
  const copy = new DatabaseSync(path, { enableForeignKeyConstraints: false });
  try {
    // Nobody reads it before it is whole and on the disk.
    copy.exec("pragma journal_mode=off; pragma synchronous=off");
    migrate(copy);
    copy.exec("begin; delete from offices_version");
    for (const [name, { key }] of copied) {
      let rows = await rowsAfter(tx, name, key, undefined);
      while (rows.length > 0) {
        for (const row of rows) insert(copy, name, row);
        rows = await rowsAfter(tx, name, key, rows.at(-1));
      }
    }
    copy.exec("commit");
  } finally {
    copy.close();
  }
}

/** The next rows in the order of the key, after one. */
async function rowsAfter(tx: Transaction<Tables>, name: string, key: readonly string[], last: Row | undefined) {
  const columns = sql.join(key.map((column) => sql.ref(column)));
  const after = last && sql`where (${columns}) > (${sql.join(key.map((column) => last[column]))})`;
  const query = sql<Row>`select * from ${sql.table(name)} ${after ?? sql``} order by ${columns} limit ${rowsAtOnce}`;
  return (await query.execute(tx)).rows;
}

function insert(copy: DatabaseSync, name: string, row: Row): void {
  const columns = Object.keys(row);
  // PostgreSQL's driver gives its largest whole numbers as text; the column knows what they are.
  const values = Object.values(row) as SQLInputValue[];
  copy
    .prepare(`insert into ${name} (${columns.join(", ")}) values (${columns.map(() => "?").join(", ")})`)
    .run(...values);
}

function requireSound(path: string): void {
  requireWhole(path);
  const copy = openAsItStands(path);
  try {
    const [problem] = verifySeals(copy).problems;
    if (problem !== undefined) throw new Error(`the copy does not hold: ${problem}`);
  } finally {
    copy.close();
  }
}
