// Work in steps that gives way to the clerk: a slice at a time, while the browser has nothing else to do.

import { delays } from "./delays.ts";

/** Takes the steps in slices and hands over what they come to. Returns what stops it. */
export function runInSlices<T>(steps: Generator<void, T>, done: (result: T) => void): () => void {
  let stop = () => {};
  const run = () => {
    const until = performance.now() + delays.slice;
    do {
      const { done: last, value } = steps.next();
      if (last) {
        done(value);
        return;
      }
    } while (performance.now() < until);
    stop = whenIdle(run);
  };
  stop = whenIdle(run);
  return () => stop();
}

function whenIdle(run: () => void): () => void {
  if (typeof requestIdleCallback === "function") {
    const asked = requestIdleCallback(run, { timeout: delays.sliceAtLatest });
    return () => cancelIdleCallback(asked);
  }
  const timer = setTimeout(run, 0);
  return () => clearTimeout(timer);
}
