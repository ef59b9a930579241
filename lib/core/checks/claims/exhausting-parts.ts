// Kinds that together are all there is: where a list names each of them once, it is complete.
import type { Claim } from "./claims.ts";

/** Words of one kind are parted by `|`. */
const exhausting: readonly (readonly string[])[] = [
  ["主动公开", "依申请公开|依申请"],
  ["线上|网上", "线下"],
  ["自然人|公民", "法人"],
];

/** Do the parts name every kind of one of these groups, and nothing else? */
export function exhausts(parts: readonly Claim[]): boolean {
  return exhausting.some(
    (kinds) =>
      kinds.length === parts.length &&
      kinds.every(
        (words) => parts.filter(({ near }) => words.split("|").some((word) => near.includes(word))).length === 1,
      ),
  );
}
