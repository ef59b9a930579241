// A thread for the long work on a store: verifying its seals, copying it. It ends when it has answered.

import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import type { DatabaseSync } from "node:sqlite";
import { parentPort, workerData } from "node:worker_threads";
import { isRefusal } from "#server/ground/refusal.ts";
import { readKept } from "../../ground/read-kept.ts";
import type { Verified } from "../judge-seals.ts";
import { backUp } from "./back-up.ts";
import { openDatabase } from "./open-database.ts";
import { newestSoundCopy, proveNewestCopy, restoreCopy } from "./restore-copy.ts";
import type { UpkeepTask } from "./upkeep.ts";
import { verifySeals } from "./verify-seals.ts";

const task: UpkeepTask = workerData;
try {
  parentPort?.postMessage({ done: await work(task) });
} catch (error) {
  if (!isRefusal(error)) throw error;
  parentPort?.postMessage({ refused: [error.status, error.message] });
}

async function work(asked: UpkeepTask): Promise<unknown> {
  if (asked.kind === "findSound") return newestSoundCopy(asked.folder) ?? null;
  if (asked.kind === "proveNewest") return proveNewestCopy(asked.folder) ?? null;
  if (asked.kind === "restore") return restoreCopy(asked.folder, asked.copy);
  const database = openDatabase(asked.path);
  try {
    if (asked.kind === "backUp") return await backUp(database, asked.backups, asked.now);
    return verify(database, asked);
  } finally {
    database.close();
  }
}

function verify(database: DatabaseSync, { path, all }: { path: string; all: boolean }): readonly string[] {
  const whole = database.prepare("pragma quick_check(1)");
  const problems = all && whole.get()?.quick_check !== "ok" ? ["数据文件损坏，已停止写入；请从备份恢复。"] : [];
  const { problems: broken, verified } = verifySeals(database, all ? {} : readVerified(path));
  if (problems.length + broken.length === 0) writeVerified(path, verified);
  return [...problems, ...broken];
}

/** How far the seals were verified the last time. Lost or unreadable it costs time only. */
function readVerified(database: string): Verified {
  const path = `${database}.verified`;
  try {
    return existsSync(path) ? readKept<Verified>(readFileSync(path, "utf8")) : {};
  } catch {
    return {};
  }
}

function writeVerified(database: string, verified: Verified): void {
  const path = `${database}.verified`;
  try {
    writeFileSync(`${path}.new`, JSON.stringify(verified), { mode: 0o600 });
    chmodSync(`${path}.new`, 0o600);
    renameSync(`${path}.new`, path);
  } catch {
    // A full disk: next time more is verified again.
  }
}
