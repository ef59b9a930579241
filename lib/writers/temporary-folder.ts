// Folders for what is needed only for a while: gone when they are given back, when the process ends, or at the next start.
import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { codeOf } from "#core/ground/error-facts.ts";

export interface TemporaryFolder {
  readonly path: string;
  /** Removes the folder and all in it; never throws. */
  remove(): void;
}

const ours = new Set<string>();
/** The number is the process that made the folder; older versions left it out. */
const named = /^nianbao-(?:pdf|uploads|message)-(?:(\d+)-)?[A-Za-z0-9]{6}$/u;
/** A folder without a number is left over once nothing touched it for so long. */
const untouched = 60 * 60 * 1000;

/** Makes a folder that only this user can open. Throws where there is no room. */
export function makeTemporaryFolder(purpose: "pdf" | "uploads"): TemporaryFolder {
  if (ours.size === 0) {
    removeLeftovers();
    process.once("exit", removeOurs);
  }
  const path = mkdtempSync(join(tmpdir(), `nianbao-${purpose}-${process.pid}-`));
  chmodSync(path, 0o700);
  ours.add(path);
  return {
    path,
    remove: () => {
      ours.delete(path);
      if (ours.size === 0) process.off("exit", removeOurs);
      removeFolder(path);
    },
  };
}

/** Removes what processes left behind that were killed. */
export function removeLeftovers(): void {
  for (const name of namesIn(tmpdir())) {
    const match = named.exec(name);
    const path = join(tmpdir(), name);
    if (!match || ours.has(path)) continue;
    const owner = match[1] === undefined ? undefined : Number(match[1]);
    if (owner === undefined ? isUntouched(path) : owner === process.pid || !isRunning(owner)) removeFolder(path);
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function removeOurs(): void {
  for (const path of ours) removeFolder(path);
}

function removeFolder(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  } catch {
    // Someone still holds a file in it, or it is another user's: the next start tries again.
  }
}

function isUntouched(path: string): boolean {
  try {
    return Date.now() - statSync(path).mtimeMs > untouched;
  } catch {
    return false;
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
}
