// Long work on a store, done in a thread of its own: requests never wait for it.
import { Worker } from "node:worker_threads";
import { Refusal } from "#server/ground/refusal.ts";

export type UpkeepTask =
  | { readonly kind: "verify"; readonly path: string; readonly all: boolean }
  | { readonly kind: "backUp"; readonly path: string; readonly backups: string; readonly now: Date }
  | { readonly kind: "proveNewest"; readonly folder: string }
  | { readonly kind: "findSound"; readonly folder: string }
  | { readonly kind: "restore"; readonly folder: string; readonly copy: string };

/** Does a task and answers what it found. Rejects with the error of the thread. */
export function doUpkeep<T>(task: UpkeepTask): Promise<T> {
  const worker = new Worker(new URL("./upkeep-worker.ts", import.meta.url), { workerData: task });
  return new Promise((resolve, reject) => {
    worker.once("message", (told: { done: T } | { refused: [number, string] }) => {
      if ("done" in told) resolve(told.done);
      else reject(new Refusal(...told.refused));
    });
    worker.once("error", reject);
    worker.once("exit", () => reject(new Error("the thread ended without an answer")));
  });
}
