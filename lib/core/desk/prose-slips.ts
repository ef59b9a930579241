// Slips of punctuation as the desk lists and mends them; what stands inside `{{…}}` is left alone.
import {
  findBlanks,
  findDoubledMarks,
  findHalfWidth,
  type MarkSlip,
  mendMarks,
} from "../language/proof/find-mark-slips.ts";
import { findStraightQuotes } from "../language/proof/find-straight-quotes.ts";
import { outsidePlaceholders } from "../report/placeholders.ts";

/** Slips in the order of the text, none within another. */
export function findSlips(text: string): readonly MarkSlip[] {
  const free = outsidePlaceholders(text);
  const slips = [...findHalfWidth(text), ...quotes(text), ...findBlanks(text), ...findDoubledMarks(text)]
    .filter(({ from, to }) => free(from, to))
    .sort((one, other) => one.from - other.from || other.to - one.to);
  let end = -1;
  return slips.filter(({ from, to }) => {
    if (from < end) return false;
    end = to;
    return true;
  });
}

const mostRounds = 6;

/** The text with all slips mended, those too that show once others are gone. */
export function mendAllSlips(text: string): string {
  let mended = text;
  for (let round = 0; round < mostRounds; round += 1) {
    const slips = findSlips(mended);
    if (slips.length === 0) return mended;
    mended = mendMarks(mended, slips);
  }
  return mended;
}

/** Both marks of a pair of straight quotes, each to be mended in its place. */
function* quotes(text: string): Generator<MarkSlip> {
  for (const { from, to } of findStraightQuotes(text)) {
    yield { kind: "halfWidth", from, to: from + 1, found: '"', replace: "“" };
    yield { kind: "halfWidth", from: to - 1, to, found: '"', replace: "”" };
  }
}
