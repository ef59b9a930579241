// How much of this year's text stood in last year's: the share of its runs of eight characters that last year's text has, too.
// Digits, punctuation and white space do not count, so that changing the year is no change. The measure is fixed and shown.

/** Length of a run that is no chance. */
export const runLength = 8;

/** Texts shorter than this say nothing about copying. */
const shortest = 200;

/** Share of the runs of `runLength` characters of `now` that occur in `before`, 0–1; undefined for short texts. */
export function repetition(now: string, before: string): number | undefined {
  const [one, other] = [plain(now), plain(before)];
  if (one.length < shortest || other.length < shortest) return undefined;
  const runs = new Set<string>();
  for (let index = 0; index + runLength <= other.length; index++) runs.add(other.slice(index, index + runLength));
  let found = 0;
  for (let index = 0; index + runLength <= one.length; index++)
    if (runs.has(one.slice(index, index + runLength))) found++;
  return found / (one.length - runLength + 1);
}

function plain(text: string): string {
  return text.replace(/[^\p{Script=Han}A-Za-z]/gu, "");
}
