// Signs of figures that are printed otherwise than with a minus: `–5` is −5; `(5)`, `▼5` and `5-` may be.

/** `minus`: the figure is below nil for sure; `doubtful`: it may be, or the sign says something else. */
export type OddSign = "minus" | "doubtful";

const dashes = "–—‐‑‒―";
const arrows = "▲△▼▽↑↓";

/** What stands around the digits from `at` to `end` of a folded text, where it may be their sign. */
export function oddSignAround(text: readonly string[], at: number, end: number): OddSign | undefined {
  const [farther, before, after, beyond] = [text[at - 2], text[at - 1] ?? "", text[end] ?? "", text[end + 1]];
  if (dashes.includes(before) && before !== "" && isFree(farther)) return "minus";
  if (arrows.includes(before) && before !== "") return "doubtful";
  if (before === "(" && after === ")" && isFree(farther) && isFree(beyond)) return "doubtful";
  const trails = after !== "" && (after === "-" || dashes.includes(after));
  return trails && isFree(before === "" ? undefined : before) && isFree(beyond) ? "doubtful" : undefined;
}

function isFree(character: string | undefined): boolean {
  return character === undefined || character === " ";
}
