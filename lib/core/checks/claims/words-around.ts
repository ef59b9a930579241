// The words around a claim: those of its clause before and after the number, and all before it in its sentence.
import { deriveOnce } from "../../ground/derive-once.ts";
import type { Claim } from "./claims.ts";
import { type Word, wordsBetween } from "./tag-claims.ts";

export interface Around {
  readonly near: readonly Word[];
  /** Up to the next mark or number that counts; a year does not end it. */
  readonly after: readonly Word[];
  /** Where the words after end. */
  readonly afterTo: number;
  readonly before: readonly Word[];
}

const marks = "，。；：！？、\n（）";
/** Words further behind the number say nothing about it. */
const farthest = 40;

/** Asked a dozen times of a claim: without it a claim's checks take twice as long. */
export const wordsAround = deriveOnce((claim: Claim): Around => {
  const { words } = claim.sentence;
  const afterTo = endOfAfter(claim);
  return {
    near: wordsBetween(words, claim.nearFrom, claim.from),
    after: wordsBetween(words, claim.end, afterTo),
    afterTo,
    before: words.filter(({ to }) => to <= claim.from),
  };
});

function endOfAfter({ sentence, end }: Claim): number {
  const next = sentence.claims.find(({ from, unit }) => from >= end && unit !== "")?.from ?? sentence.to;
  const most = Math.min(next, sentence.to, end + farthest);
  for (let at = end; at < most; at++) if (marks.includes(sentence.text[at - sentence.from] ?? "")) return at;
  return most;
}
