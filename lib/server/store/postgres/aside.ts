// Long work on a store on PostgreSQL in a thread with a connection of its own: digests of a whole history, a copy, a restore.
import { Worker } from "node:worker_threads";
import { Refusal } from "#server/ground/refusal.ts";
import { asPostgresRefusal } from "./postgres-refusal.ts";

export type AsideTask =
  /** `since`: JSON of how far the last time came, `{}` for everything; absent: heads and newest revisions. */
  | { readonly kind: "verify"; readonly url: string; readonly since: string | undefined }
  | { readonly kind: "backUp"; readonly url: string; readonly backups: string; readonly now: Date }
  | { readonly kind: "restore"; readonly url: string; readonly copy: string };

export type AsideTold =
  | { readonly done: unknown }
  | { readonly refused: readonly [number, string] }
  | { readonly failed: string; readonly code: string | undefined };

export interface VerifyTold {
  readonly problems: readonly string[];
  readonly verified: string;
}

/** Rejects with a Refusal, or the error of the database, its code among it. */
export function doAside<T>(task: AsideTask): Promise<T> {
  const worker = new Worker(new URL("./aside-worker.ts", import.meta.url), { workerData: task });
  return new Promise((resolve, reject) => {
    worker.once("message", (told: AsideTold) => {
      if ("done" in told) resolve(told.done as T);
      else if ("refused" in told) reject(new Refusal(...told.refused));
      else reject(Object.assign(new Error(told.failed), { code: told.code }));
    });
    worker.once("error", reject);
    worker.once("exit", () => reject(new Error("the thread ended without an answer")));
  });
}

/** Restores a copy; answers the schema in which lies what was there. Rejects with a Refusal where the meaning is known. */
export async function restoreAside(url: string, copy: string): Promise<string | undefined> {
  try {
    return await doAside<string | undefined>({ kind: "restore", url, copy });
  } catch (error) {
    throw asPostgresRefusal(error);
  }
}
