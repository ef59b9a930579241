// What several checks derive from one context is derived once, and known by all that it depends on: the context itself.
import type { CheckContext } from "./context.ts";

/** The same derivation, kept for as long as its context is; a context never changes. */
export function derived<T extends object>(derive: (context: CheckContext) => T): (context: CheckContext) => T {
  const known = new WeakMap<CheckContext, T>();
  return (context) => {
    let result = known.get(context);
    if (!result) {
      result = derive(context);
      known.set(context, result);
    }
    return result;
  };
}
