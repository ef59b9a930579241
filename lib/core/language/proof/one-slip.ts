// Whether two wordings differ by one slip of a typing hand.

const particles = /[的被和与及或与、，了等在对为]/u;

/** One character replaced, left out or added, or two neighbours swapped, and nothing else. */
export function isOneSlip(found: string, words: string): boolean {
  let from = 0;
  const least = Math.min(found.length, words.length);
  while (from < least && found[from] === words[from]) from += 1;
  let back = 0;
  while (back < least - from && found[found.length - 1 - back] === words[words.length - 1 - back]) back += 1;
  const [left, meant] = [found.slice(from, found.length - back), words.slice(from, words.length - back)];
  // 申请被行政复议, 主动公开的政府信息: a particle in between is another way to say it.
  if (particles.test(left) || particles.test(meant)) return false;
  if (left.length <= 1 && meant.length <= 1) return true;
  return left.length === 2 && meant.length === 2 && left[0] === meant[1] && left[1] === meant[0];
}
