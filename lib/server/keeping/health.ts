// Whether the program can do its work, for whoever watches over it.
import type { ServerResponse } from "node:http";
import type { KeptStore } from "./kept-store.ts";

export const healthPath = "/healthz";

export interface Health {
  /** `trouble`: the store is not open, does not answer, or does not hold; then the status is 503. */
  readonly status: "ok" | "trouble";
  readonly store: "sqlite" | "postgres";
  /** The newest copy: when it was made, and whether it was opened and every seal in it recomputed; null where there is none. */
  readonly copy: { readonly at: string; readonly proved: boolean } | null;
}

/** Asks the store, so that a database that went away shows. */
export async function healthOf(kept: KeptStore): Promise<Health> {
  const answers = kept.store?.read("0000000000000000").then(
    () => true,
    () => false,
  );
  const isWell = kept.trouble === undefined && (await answers) === true;
  return { status: isWell ? "ok" : "trouble", store: kept.kind, copy: kept.newestCopy ?? null };
}

export async function answerHealth(kept: KeptStore, response: ServerResponse): Promise<void> {
  const health = await healthOf(kept);
  response.writeHead(health.status === "ok" ? 200 : 503, {
    "content-type": "application/json; charset=utf-8",
    "cache-control": "no-store",
  });
  response.end(JSON.stringify(health));
}
