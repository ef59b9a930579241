// Two changes of one text: what was composed here while somebody else's change came in.

interface Change {
  readonly from: number;
  readonly to: number;
  readonly put: string;
}

/** The one piece in which two texts differ. */
export function changeBetween(before: string, after: string): Change {
  let from = 0;
  const shortest = Math.min(before.length, after.length);
  while (from < shortest && before[from] === after[from]) from++;
  let tail = 0;
  while (tail < shortest - from && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return { from, to: before.length - tail, put: after.slice(from, after.length - tail) };
}

/** `theirs` with what `mine` changed in `base`. Where both changed one piece, theirs stays and what was put in here stands behind it. */
export function mergeTexts(base: string, mine: string, theirs: string): string {
  if (theirs === base) return mine;
  if (mine === base || mine === theirs) return theirs;
  const here = changeBetween(base, mine);
  const there = changeBetween(base, theirs);
  if (here.to <= there.from) return theirs.slice(0, here.from) + here.put + theirs.slice(here.to);
  const behind = there.from + there.put.length;
  if (here.from >= there.to) {
    const moved = behind - there.to;
    return theirs.slice(0, here.from + moved) + here.put + theirs.slice(here.to + moved);
  }
  return theirs.slice(0, behind) + here.put + theirs.slice(behind);
}
