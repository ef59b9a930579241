// Verifies a store on PostgreSQL in a thread of its own: digests of a whole history take long.
import { Worker } from "node:worker_threads";

export interface VerifyAsked {
  readonly url: string;
  /** JSON of how far the last time came. */
  readonly since: string | undefined;
}

export interface VerifyTold {
  readonly problems: readonly string[];
  readonly verified: string;
}

/** Rejects with the error of the database, its code among it. */
export function verifyAside(url: string, since: string | undefined): Promise<VerifyTold> {
  const asked: VerifyAsked = { url, since };
  const worker = new Worker(new URL("./verify-worker.ts", import.meta.url), { workerData: asked });
  return new Promise((resolve, reject) => {
    worker.once("message", (told: VerifyTold | { failed: string; code: string | undefined }) => {
      if ("failed" in told) reject(Object.assign(new Error(told.failed), { code: told.code }));
      else resolve(told);
    });
    worker.once("error", reject);
    worker.once("exit", () => reject(new Error("the thread ended without an answer")));
  });
}
