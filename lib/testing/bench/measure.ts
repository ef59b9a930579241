// Timing by ratio: variants interleaved over rounds, best round kept, so that a busy machine misleads as little as possible.

/** One line of the bench. `limit` is the budget; a line over it fails the run. */
export interface Measured {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly limit?: number;
}

/** Milliseconds a call takes: the best of `rounds` rounds of `calls` calls each, after one round to warm up. */
export function bestOf(run: () => unknown, calls: number, rounds = 7): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round <= rounds; round++) {
    const start = performance.now();
    for (let call = 0; call < calls; call++) run();
    if (round > 0) best = Math.min(best, (performance.now() - start) / calls);
  }
  return best;
}
