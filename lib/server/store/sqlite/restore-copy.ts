// Puts a copy in the place of the database: checked before, and what was there is kept beside.
import { chmodSync, copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { Refusal } from "#server/ground/refusal.ts";
import { requireWhole, syncFile, syncFolder } from "./back-up.ts";
import { backupsOf, type Copy, copiesIn } from "./copies.ts";
import { writeMark } from "./mark.ts";
import { currentVersion, migrate, versionOf } from "./migrate.ts";
import { openAsItStands, openDatabase } from "./open-database.ts";
import { verifySeals } from "./verify-seals.ts";

const parts = ["nianbao.db", "nianbao.db-wal", "nianbao.db-shm", "nianbao.db.verified", "nianbao.mark"];

/** The newest copy of a data folder that holds in every part; undefined where there is none. */
export function newestSoundCopy(folder: string): Copy | undefined {
  return copiesIn(backupsOf(folder)).find(holds);
}

/** When the newest copy was made, and whether it could be restored: opened, and every seal in it recomputed. */
export function proveNewestCopy(folder: string): { at: string; proved: boolean } | undefined {
  const [newest] = copiesIn(backupsOf(folder));
  return newest && { at: newest.at, proved: holds(newest) };
}

function holds({ path }: Copy): boolean {
  try {
    requireRestorable(path);
    return true;
  } catch {
    return false;
  }
}

/**
 * Puts a copy in the place of the folder's database. What was there, its log with it, goes to `replaced/<time>` in the
 * folder; nothing is deleted. No server may run on the folder. Throws a Refusal where the copy does not hold (422) or is
 * newer than this program (409); then nothing was changed. Answers the folder in which lies what was there.
 */
export function restoreCopy(folder: string, path: string, now = new Date()): string {
  const id = requireRestorable(path);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const ready = join(folder, "nianbao.db.restored");
  for (const rest of ["", "-wal", "-shm"]) rmSync(`${ready}${rest}`, { force: true });
  copyFileSync(path, ready);
  chmodSync(ready, 0o600);
  syncFile(ready);
  const aside = join(folder, "replaced", now.toISOString().replace(/[:.]/g, "-"));
  mkdirSync(aside, { recursive: true, mode: 0o700 });
  for (const name of parts) {
    const standing = join(folder, name);
    // The log of the old database, left here, would be read into the new one.
    if (existsSync(standing)) renameSync(standing, join(aside, name));
  }
  renameSync(ready, join(folder, "nianbao.db"));
  writeMark(folder, id);
  syncFolder(folder);
  return aside;
}

/** The id of the store in a copy. Throws a Refusal where it is not whole, not ours, or of a newer program. */
export function requireRestorable(path: string): string {
  if (!existsSync(path)) throw new Refusal(422, "没有找到这个备份文件，未做任何改动。");
  let version: number;
  try {
    requireWhole(path);
    const copy = openAsItStands(path);
    version = versionOf(copy);
    copy.close();
  } catch {
    throw new Refusal(422, bad);
  }
  if (version > currentVersion) throw new Refusal(409, "备份来自更新的程序版本，请先升级程序。");
  if (version === 0) throw new Refusal(422, bad);
  return verifiedId(path, version);
}

const bad = "备份文件校验不通过，未做任何改动。";

function verifiedId(path: string, version: number): string {
  // A copy of an older program is brought up to date first: in a second copy, so that this one stays as it is.
  const trial = `${path}.trial`;
  const isOld = version < currentVersion;
  try {
    if (isOld) {
      copyFileSync(path, trial);
      const database = openDatabase(trial);
      migrate(database);
      database.close();
    }
    const database = openAsItStands(isOld ? trial : path);
    const { problems } = verifySeals(database);
    const id = database.prepare("select id from store").get()?.id;
    database.close();
    if (problems.length > 0 || typeof id !== "string") throw new Refusal(422, bad);
    return id;
  } catch {
    throw new Refusal(422, bad);
  } finally {
    if (isOld) for (const rest of ["", "-wal", "-shm"]) rmSync(`${trial}${rest}`, { force: true });
  }
}
