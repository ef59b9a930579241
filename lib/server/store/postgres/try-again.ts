// A database that is restarted, or a connection that breaks, is waited for; what may have been done already is not done blindly again.
import { setTimeout } from "node:timers/promises";
import { Refusal } from "#server/ground/refusal.ts";
import { asPostgresRefusal, isPassing, unclear } from "./postgres-refusal.ts";

const longest = 10_000;
const firstPause = 50;
const longestPause = 1_000;

/** Told by the work when it asks for its commit: from then on a broken connection leaves open whether it is done. */
export interface Attempt {
  committing: boolean;
}

/**
 * Does the work, again after errors that pass, for at most ten seconds. Work that is not `repeatable` is not done again
 * once its commit was asked for. Rejects with a Refusal where the meaning of the error is known.
 */
export async function tryAgain<T>(work: (attempt: Attempt) => Promise<T>, repeatable: boolean): Promise<T> {
  const end = performance.now() + longest;
  for (let pause = firstPause; ; pause = Math.min(2 * pause, longestPause)) {
    const attempt: Attempt = { committing: false };
    try {
      return await work(attempt);
    } catch (error) {
      if (!isPassing(error)) throw asPostgresRefusal(error);
      if (attempt.committing && !repeatable) throw new Refusal(503, unclear);
      if (performance.now() + pause > end) throw asPostgresRefusal(error);
      await setTimeout(pause * (0.5 + Math.random()));
    }
  }
}
