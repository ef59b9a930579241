// One copy of the database a day, beside it: whole, consistent while in use, looked at before it counts.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

const kept = 30;

/**
 * With `copyInto` writes `backups/nianbao-<day>.db` in the data folder, unless today's is there, and drops all but the newest 30.
 * Answers whether a copy was made. Throws where it could not be made; what was there stays.
 */
export async function backUp(
  copyInto: (path: string) => Promise<unknown>,
  folder: string,
  day: string,
): Promise<boolean> {
  const backups = join(folder, "backups");
  const path = join(backups, `nianbao-${day}.db`);
  if (existsSync(path)) return false;
  mkdirSync(backups, { recursive: true });
  const unfinished = `${path}.new`;
  rmSync(unfinished, { force: true });
  await copyInto(unfinished);
  requireSound(unfinished);
  renameSync(unfinished, path);
  for (const old of copiesIn(backups).slice(0, -kept)) rmSync(join(backups, old));
  return true;
}

/**
 * Before a file of an older program becomes one of this program: `backups/nianbao-version-<n>.db`, kept for good.
 * Throws where it could not be made; then nothing may be changed.
 */
export function backUpBeforeMigrating(database: DatabaseSync, folder: string, version: number): void {
  const backups = join(folder, "backups");
  mkdirSync(backups, { recursive: true });
  const path = join(backups, `nianbao-version-${version}.db`);
  rmSync(`${path}.new`, { force: true });
  database.prepare("vacuum into ?").run(`${path}.new`);
  requireSound(`${path}.new`);
  renameSync(`${path}.new`, path);
}

/** Oldest first. */
function copiesIn(backups: string): readonly string[] {
  return readdirSync(backups)
    .filter((name) => /^nianbao-[\d-]+\.db$/.test(name))
    .sort();
}

function requireSound(path: string): void {
  const copy = new DatabaseSync(path, { readOnly: true });
  try {
    if (copy.prepare("pragma integrity_check(1)").get()?.integrity_check !== "ok")
      throw new Error("the copy is damaged");
  } finally {
    copy.close();
  }
}
