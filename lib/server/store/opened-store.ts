// The one open store of this process.
import { resolve } from "node:path";
import { openStore } from "./open-store.ts";
import type { Store } from "./store.ts";

// On globalThis: the server and the bundled routes each load this file, and they must share one connection.
const place = globalThis as { nianbaoStore?: Promise<Store> | undefined };

/** The data folder: `NIANBAO_DATA`, else `data` where the program was started. */
export function dataFolder(): string {
  return resolve(/* turbopackIgnore: true */ process.env.NIANBAO_DATA || "data");
}

/** Opens the store on first use. Throws a Refusal for a folder or file that cannot be used, and tries again next time. */
export function openedStore(): Promise<Store> {
  place.nianbaoStore ??= openStore(dataFolder()).catch((error) => {
    place.nianbaoStore = undefined;
    throw error;
  });
  return place.nianbaoStore;
}
