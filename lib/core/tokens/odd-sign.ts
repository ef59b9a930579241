// What stands directly around digits and changes what they say: `–5` is −5, `.5` is 0.5, `50%` and `5‰` are no counts, `≥5` is no
// figure that is known, nor does `5+`; `(5)`, `▼5`, `5↓` and `5-` may be below nil.

/** `perhapsMinus`: it may be a minus, or say something else. */
export type OddSign = "minus" | "perhapsMinus" | "point" | "share" | "bound";

const dashes = "–—‐‑‒―";
const arrows = "▲△▼▽↑↓";
const shares = "%‰‱";
/** A character that could not be read. */
const unknown = "\ufffd";
const bounds = "≥≤≧≦<>≈~±≠";

/** What stands around the digits from `at` to `end` of a folded text. */
export function oddSignAround(text: readonly string[], at: number, end: number): OddSign | undefined {
  const [farther, before, after, beyond] = [text[at - 2], text[at - 1] ?? " ", text[end] ?? " ", text[end + 1]];
  const sign = after === " " ? (beyond ?? " ") : after;
  if (shares.includes(sign)) return "share";
  if (before === unknown || after === unknown) return "bound";
  if (dashes.includes(before) && isFree(farther)) return "minus";
  if (before === "." && isFree(farther)) return "point";
  if (arrows.includes(before) || (arrows.includes(after) && isFree(beyond))) return "perhapsMinus";
  if (bounds.includes(before) || (after === "+" && isFree(beyond))) return "bound";
  if (before === "(" && after === ")" && isFree(farther) && isFree(beyond)) return "perhapsMinus";
  return isFree(before) && (after === "-" || dashes.includes(after)) && isFree(beyond) ? "perhapsMinus" : undefined;
}

/** Does the character behind digits belong to their sign? */
export function endsSign(character: string | undefined): boolean {
  return character !== undefined && `)+${shares}-${dashes}${arrows}`.includes(character);
}

/** The figure that digits are with what stands before them. */
export function withSign(digits: string, sign: OddSign | undefined): string {
  if (sign === "minus") return `-${digits}`;
  return sign === "point" && /^\d+$/u.test(digits) ? `0.${digits}` : digits;
}

function isFree(character: string | undefined): boolean {
  return character === undefined || character === " ";
}
