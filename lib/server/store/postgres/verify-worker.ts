// The thread that verifies a store on PostgreSQL. It ends when it has answered.
import { parentPort, workerData } from "node:worker_threads";
import type { Verified } from "../judge-seals.ts";
import { poolTo, tablesIn } from "./connect.ts";
import type { VerifyAsked } from "./verify-aside.ts";
import { verifyPostgres } from "./verify-postgres.ts";

const { url, since } = workerData as VerifyAsked;
const db = tablesIn(poolTo(url, 1));
try {
  const { problems, verified } = await verifyPostgres(db, JSON.parse(since ?? "{}") as Verified);
  parentPort?.postMessage({ problems, verified: JSON.stringify(verified) });
} catch (error) {
  const { message, code } = error as Error & { code?: string };
  parentPort?.postMessage({ failed: message, code });
} finally {
  await db.destroy();
}
