// Median and median absolute deviation: what is usual, unmoved by the few that are not.

/** What is usual: the middle, and how far from it is usual too (scaled like a standard deviation). */
export interface Usual {
  readonly median: number;
  readonly deviation: number;
}

const likeStandard = 1.4826;

/** Of at least one value; `least` keeps a row of equal values from making every other one odd. */
export function usualOf(values: readonly number[], least: number): Usual {
  const middle = median(values);
  const deviation = median(values.map((value) => Math.abs(value - middle)));
  return { median: middle, deviation: Math.max(least, likeStandard * deviation) };
}

function median(values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort();
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? 0) + upper) / 2;
}
