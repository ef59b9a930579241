// Quotation marks around Chinese words that are not those of GB/T 15834, “ ”: straight ones, and corners in Simplified text.
import { isTraditional } from "../simplify.ts";
import type { ProofSlip } from "./slip.ts";

const straight = /"([^"\n]{1,60})"|(?<![A-Za-z])'([^'\n]{1,60})'/gu;
/** Single ones belong into double ones. */
const quotes = /[“”]|‘[^‘’“”\n]{1,60}’/gu;
const corners = /「([^「」\n]{1,60})」/gu;

/** Pairs of such quotes that hold Chinese. */
export function findStraightQuotes(text: string): readonly ProofSlip[] {
  return [...text.matchAll(straight), ...singleAlone(text), ...(isTraditional(text) ? [] : text.matchAll(corners))]
    .filter(({ 0: found }) => /\p{Script=Han}/u.test(found))
    .map(({ index, 0: found }): ProofSlip => {
      return { kind: "straightQuotes", from: index, to: index + found.length, found, right: `“${found.slice(1, -1)}”` };
    });
}

function* singleAlone(text: string): Generator<RegExpExecArray> {
  let open = false;
  for (const match of text.matchAll(quotes)) {
    const isDouble = match[0].length === 1;
    if (isDouble) open = match[0] === "“";
    else if (!open) yield match;
  }
}
