// What several checks derive from one context is derived once, and known by all that it depends on: the context itself.
import { deriveOnce } from "../ground/derive-once.ts";
import type { CheckContext } from "./context.ts";

/** The same derivation, kept for as long as its context is; a context never changes. */
export function derived<T extends object>(derive: (context: CheckContext) => T): (context: CheckContext) => T {
  return deriveOnce(derive);
}
