// The mark beside the database: says that there is one, and which, so that an empty file is never taken for it.
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from "node:fs";
import { join } from "node:path";

/** The id of the folder's store; undefined in a new folder. */
export function readMark(folder: string): string | undefined {
  const path = pathIn(folder);
  return existsSync(path) ? readFileSync(path, "utf8").trim() || undefined : undefined;
}

/** Writes the mark so that a power cut leaves the old one or the new one. */
export function writeMark(folder: string, id: string): void {
  const path = pathIn(folder);
  const file = openSync(`${path}.new`, "w", 0o600);
  try {
    writeSync(file, `${id}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(`${path}.new`, path);
}

function pathIn(folder: string): string {
  return join(folder, "nianbao.mark");
}
