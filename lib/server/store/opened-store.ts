// The one open store of this process.
import { resolve } from "node:path";
import { Refusal } from "../ground/refusal.ts";
import type { Store } from "./store.ts";

// On globalThis: the server and the bundled routes each load this file, and they must share one store. Only the server
// opens it, so that nothing of the database is bundled.
declare global {
  var nianbaoStore: Store | undefined;
}

/** The data folder: `NIANBAO_DATA`, else `data` where the program was started. */
export function dataFolder(): string {
  return resolve(/* turbopackIgnore: true */ process.env.NIANBAO_DATA || "data");
}

/** The store that the server opened. Throws a Refusal where there is none. */
export async function openedStore(): Promise<Store> {
  if (!globalThis.nianbaoStore) throw new Refusal(503, "数据还没有打开，请稍候再试。");
  return globalThis.nianbaoStore;
}

/** Called by the server when it has opened the store, and with nothing when it has closed it. */
export function setOpenedStore(store: Store | undefined): void {
  globalThis.nianbaoStore = store;
}
