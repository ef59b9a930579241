// Looks after the store by the clock: what is new is verified and copied often, everything once after a start and daily.
import type { KeptStore } from "./kept-store.ts";

export interface UpkeepTimes {
  /** Between two looks at what is new. */
  readonly newEvery: number;
  /** After the start, for the first look at everything: a program that runs for an hour a day has one too. */
  readonly wholeAfter: number;
  readonly wholeEvery: number;
}

const minute = 60 * 1000;
const usual: UpkeepTimes = { newEvery: 10 * minute, wholeAfter: 3 * minute, wholeEvery: 24 * 60 * minute };

/**
 * Looks at what is new now (awaited), and goes on by the clock until the answered function is called. `tell` gets what
 * does not hold, `tellError` why a look was not finished.
 */
export async function lookAfterStore(
  kept: KeptStore,
  tell: (problems: readonly string[]) => void,
  tellError: (error: unknown) => void,
  times = usual,
): Promise<() => void> {
  const look = async (all: boolean) => {
    try {
      const problems = await kept.lookAfter(all);
      if (problems.length > 0) tell(problems);
    } catch (error) {
      tellError(error);
    }
  };
  await look(false);
  const timers = [setInterval(look, times.newEvery, false), setInterval(look, times.wholeEvery, true)];
  const first = setTimeout(look, times.wholeAfter, true);
  for (const timer of [...timers, first]) timer.unref();
  return () => {
    for (const timer of timers) clearInterval(timer);
    clearTimeout(first);
  };
}
