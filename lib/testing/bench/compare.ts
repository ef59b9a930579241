// Several ways to do one thing, timed against each other.

/** Median time of each variant in ms; they take turns call by call, so that a busy machine slows all alike. */
export async function compare<K extends string>(
  variants: Readonly<Record<K, () => unknown>>,
  runs = 150,
): Promise<Readonly<Record<K, number>>> {
  const entries = Object.entries<() => unknown>(variants);
  const times = entries.map((): number[] => []);
  for (let run = -20; run < runs; run++) {
    for (const [index, [, variant]] of entries.entries()) {
      const start = performance.now();
      await variant();
      if (run >= 0) times[index]?.push(performance.now() - start);
    }
  }
  const median = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1] ?? 0;
  return Object.fromEntries(entries.map(([name], index) => [name, median(times[index] ?? [])])) as Record<K, number>;
}
