// Work in steps that gives way to the clerk: a slice at a time, while the browser has nothing else to do.

/** Milliseconds after which the next step waits for another slice. */
const slice = 8;
/** Milliseconds after which a slice runs although the browser is never idle. */
const atLatest = 500;

/** Takes the steps in slices and hands over what they come to. Returns what stops it. */
export function runInSlices<T>(steps: Generator<void, T>, done: (result: T) => void): () => void {
  let stop = () => {};
  const run = () => {
    const until = performance.now() + slice;
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
    const asked = requestIdleCallback(run, { timeout: atLatest });
    return () => cancelIdleCallback(asked);
  }
  const timer = setTimeout(run, 0);
  return () => clearTimeout(timer);
}
