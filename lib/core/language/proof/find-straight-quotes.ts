// Straight quotation marks around Chinese words: GB/T 15834 has “ ”.
import type { ProofSlip } from "./slip.ts";

/** Pairs of straight quotes that hold Chinese, in the order of the text. */
export function findStraightQuotes(text: string): readonly ProofSlip[] {
  return [...text.matchAll(/"([^"\n]{1,60})"/gu)]
    .filter(({ 1: inner = "" }) => /\p{Script=Han}/u.test(inner))
    .map(({ index, 0: found, 1: inner }): ProofSlip => {
      return { kind: "straightQuotes", from: index, to: index + found.length, found, right: `“${inner}”` };
    });
}
