// A copy of the database beside it: whole, consistent while in use, looked at before it counts. For a thread of its own.
import { chmodSync, closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { backup, type DatabaseSync } from "node:sqlite";
import { copiesIn, copiesToKeep, copyName } from "./copies.ts";
import { standingOf } from "./file-watch.ts";
import { openAsItStands } from "./open-database.ts";

const allPages = 2 ** 31 - 1;
const leastApart = 55 * 60 * 1000;
const leastSpace = 64 * 1024 * 1024;
/** Copies take no more than this many times the database. */
const mostTimes = 5;

/**
 * Copies the database into `backups` where something was written since the newest copy and that is almost an hour old
 * (`now` is the clock); drops the copies that are not to be kept. Answers whether a copy was made. Throws where it could
 * not be made; what was there stays.
 */
export async function backUp(database: DatabaseSync, backups: string, now: Date): Promise<boolean> {
  if (isEmpty(database)) return false;
  const [newest] = copiesIn(backups);
  if (newest && !isDue(database, newest.path, newest.at, now)) return false;
  mkdirSync(backups, { recursive: true, mode: 0o700 });
  const path = join(backups, copyName(now));
  const unfinished = `${path}.new`;
  rmSync(unfinished, { force: true });
  // All pages in one go: a writer may go on meanwhile, and the copy is of one moment.
  await backup(database, unfinished, { rate: allPages });
  requireWhole(unfinished);
  chmodSync(unfinished, 0o600);
  renameSync(unfinished, path);
  syncFolder(backups);
  dropCopies(backups, path);
  return true;
}

/** Drops what is not to be kept of a folder's copies, `newest` among them. */
export function dropCopies(backups: string, newest: string): void {
  const copies = copiesIn(backups);
  const kept = copiesToKeep(copies, Math.max(leastSpace, mostTimes * statSync(newest).size));
  for (const copy of copies) if (!kept.includes(copy)) rmSync(copy.path);
}

/** Was a copy made within the hour? A clock that was set back makes no copy wait for ever. */
export function wasCopiedJustNow(at: string, now: Date): boolean {
  const age = now.getTime() - new Date(at).getTime();
  return age >= 0 && age < leastApart;
}

/** A copy of nothing would hold up the first one of something for an hour. */
function isEmpty(database: DatabaseSync): boolean {
  const kept =
    "select exists (select 1 from reports) or exists (select 1 from collections) or exists (select 1 from people)";
  return Object.values(database.prepare(kept).get() ?? {})[0] === 0;
}

function isDue(database: DatabaseSync, newest: string, at: string, now: Date): boolean {
  const written = Number(database.prepare("select sequence from store").get()?.sequence);
  if (wasCopiedJustNow(at, now)) return false;
  try {
    return standingOf(newest).sequence !== written;
  } catch {
    return true;
  }
}

/**
 * Before a file of an older program becomes one of this program: `nianbao-version-<n>.db` in `backups`, kept for good.
 * Throws where it could not be made; then nothing may be changed.
 */
export function backUpBeforeMigrating(database: DatabaseSync, backups: string, version: number): void {
  mkdirSync(backups, { recursive: true, mode: 0o700 });
  const path = join(backups, `nianbao-version-${version}.db`);
  rmSync(`${path}.new`, { force: true });
  database.prepare("vacuum into ?").run(`${path}.new`);
  requireWhole(`${path}.new`);
  chmodSync(`${path}.new`, 0o600);
  renameSync(`${path}.new`, path);
}

/** Throws where SQLite finds the copy damaged. */
export function requireWhole(path: string): void {
  const copy = openAsItStands(path);
  try {
    if (copy.prepare("pragma integrity_check(1)").get()?.integrity_check !== "ok")
      throw new Error("the copy is damaged");
  } finally {
    copy.close();
  }
}

/** Makes what was written to a file last through a power cut. */
export function syncFile(path: string): void {
  const opened = openSync(path, "r+");
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}

/** Makes the names in a folder last through a power cut, where the system can. */
export function syncFolder(folder: string): void {
  if (process.platform === "win32") return;
  const opened = openSync(folder, "r");
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}
