// Of things that should stand in a known order, those that do.

/**
 * The heaviest run that rises: indexes, in order, whose `places` grow from one to the next; of equally heavy ones the
 * one that begins last. Weights are above nil; quadratic in their number.
 */
export function heaviestRun(places: readonly number[], weights: readonly number[]): readonly number[] {
  const worth = [...weights];
  const next: number[] = places.map(() => -1);
  let start = -1;
  for (let index = places.length - 1; index >= 0; index -= 1) {
    const [place = 0, own = 0] = [places[index], weights[index]];
    for (let later = index + 1; later < places.length; later += 1) {
      if ((places[later] ?? 0) <= place || own + (worth[later] ?? 0) <= (worth[index] ?? 0)) continue;
      worth[index] = own + (worth[later] ?? 0);
      next[index] = later;
    }
    if (start < 0 || (worth[index] ?? 0) > (worth[start] ?? 0)) start = index;
  }
  const run: number[] = [];
  for (let index = start; index >= 0; index = next[index] ?? -1) run.push(index);
  return run;
}
