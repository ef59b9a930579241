// Timing in pairs: what is measured and a yardstick of the same kind take turns (A B A B), so that a busy machine slows both;
// and by the processor's time, so that waiting for it counts for neither.

/** One line of the bench. `limit` is the budget; a line over it fails the run. `beside` says the absolute figures. */
export interface Measured {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly limit?: number;
  readonly beside?: string;
}

type Work = () => unknown;

/** What is measured, and what it is measured by. */
export interface Against {
  readonly name: string;
  readonly ours: Work;
  /** In words: what the yardstick does. */
  readonly by: string;
  readonly yardstick: Work;
  readonly limit?: number;
  readonly pairs?: number;
  /** Work in other processes is seen by the clock on the wall alone. */
  readonly clock?: Clock;
}

type Clock = () => number;

/** Milliseconds of this process's work, on all its threads. */
const worked: Clock = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** A turn lasts about this long, so that the clock and a single interruption weigh little. */
const turn = 12;

/** The median of the pairs' ratios, and beside it the median milliseconds of both. */
export async function inPairs({
  name,
  ours,
  by,
  yardstick,
  limit,
  pairs = 21,
  clock = worked,
}: Against): Promise<Measured> {
  const calls = [await callsInATurn(ours, clock), await callsInATurn(yardstick, clock)] as const;
  const taken: (readonly [number, number])[] = [];
  for (let pair = 0; pair < pairs; pair++)
    taken.push([await callTakes(ours, calls[0], clock), await callTakes(yardstick, calls[1], clock)]);
  const beside = `${milliseconds(taken.map(([one]) => one))} : ${milliseconds(taken.map(([, other]) => other))}`;
  return ratio(`${name} ÷ ${by}`, median(taken.map(([one, other]) => one / other)), beside, limit);
}

/** A line that is a ratio. */
export function ratio(name: string, value: number, beside: string, limit?: number): Measured {
  return { name, value, unit: "×", beside, ...(limit === undefined ? {} : { limit }) };
}

/** The middle one; of an even number the upper of the two. NaN of none. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

/** Median of times in ms, in words. */
export function milliseconds(times: readonly number[]): string {
  return `${median(times).toPrecision(3)} ms`;
}

/** Milliseconds a call takes, over several calls. */
async function callTakes(work: Work, calls: number, clock: Clock): Promise<number> {
  const start = clock();
  for (let call = 0; call < calls; call++) await work();
  return (clock() - start) / calls;
}

/** How many calls fill a turn, once warm: by the clock that the turns are timed by, so that a busy machine warms up as long. */
async function callsInATurn(work: Work, clock: Clock): Promise<number> {
  const start = clock();
  let calls = 0;
  while (clock() - start < 20 * turn && calls < 5_000) {
    await work();
    calls++;
  }
  return Math.max(1, Math.round((calls * turn) / (clock() - start)));
}
