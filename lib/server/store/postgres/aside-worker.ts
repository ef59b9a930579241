// The thread for long work on a store on PostgreSQL. It ends when it has answered.

import { parentPort, workerData } from "node:worker_threads";
import { codeOf, messageOf } from "#core/ground/error-facts.ts";
import { isRefusal } from "#server/ground/refusal.ts";
import { readKept } from "../../ground/read-kept.ts";
import type { Verified } from "../judge-seals.ts";
import type { AsideTask, AsideTold } from "./aside.ts";
import { poolTo, tablesIn } from "./connect.ts";
import { copyPostgres } from "./copy-postgres.ts";
import { dumpPostgres } from "./dump.ts";
import { restorePostgres } from "./restore-postgres.ts";
import { verifyPostgres } from "./verify-postgres.ts";

const task: AsideTask = workerData;
const pool = poolTo(task.url, 1);
const tell = (told: AsideTold) => parentPort?.postMessage(told);
try {
  tell({ done: await work() });
} catch (error) {
  tell(
    isRefusal(error) ? { refused: [error.status, error.message] } : { failed: messageOf(error), code: codeOf(error) },
  );
} finally {
  await pool.end();
}

async function work(): Promise<unknown> {
  if (task.kind === "backUp") {
    const isMade = await copyPostgres(tablesIn(pool), task.backups, task.now);
    if (isMade) await dumpPostgres(task.url, task.backups, task.now);
    return isMade;
  }
  if (task.kind === "restore") return restorePostgres(pool, task.copy, new Date());
  const since = task.since === undefined ? undefined : readKept<Verified>(task.since);
  const { problems, verified } = await verifyPostgres(tablesIn(pool), since);
  return { problems, verified: JSON.stringify(verified) };
}
