// Quotation marks around Chinese words that are not those of GB/T 15834, “ ”: straight ones, and corners in Simplified text.
import { isTraditional } from "../simplify.ts";
import type { ProofSlip } from "./slip.ts";

const straight = /"([^"\n]{1,60})"|(?<![A-Za-z])'([^'\n]{1,60})'/gu;
const corners = /「([^「」\n]{1,60})」/gu;

/** Pairs of such quotes that hold Chinese. */
export function findStraightQuotes(text: string): readonly ProofSlip[] {
  return [...text.matchAll(straight), ...(isTraditional(text) ? [] : text.matchAll(corners))]
    .filter(({ 0: found }) => /\p{Script=Han}/u.test(found))
    .map(({ index, 0: found }): ProofSlip => {
      return { kind: "straightQuotes", from: index, to: index + found.length, found, right: `“${found.slice(1, -1)}”` };
    });
}
