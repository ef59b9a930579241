// Work in steps, so that who does it in pauses can stop between two of them.

/** Takes all steps at once. */
export function toTheEnd<T>(steps: Generator<void, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
