// Clauses: what stands between two commas, full stops or brackets, with its words and with what no word covers.
import { type Claim, longestSentence, type Sentence } from "./claims.ts";
import type { Word } from "./tag-claims.ts";

export interface Clause {
  readonly sentence: Sentence;
  /** Offsets in the section's folded text. */
  readonly from: number;
  readonly to: number;
  readonly words: readonly Word[];
}

const marks = /[，；：。！？（）\n]|$/gu;

/** All clauses of a sentence, as far as its words are read; words joined by 、 stay together. */
export function clausesOf(sentence: Sentence): readonly Clause[] {
  const found: Clause[] = [];
  let start = 0;
  for (const { index: at } of sentence.text.slice(0, longestSentence).matchAll(marks)) {
    if (at > start) found.push(clauseOf(sentence, sentence.from + start, sentence.from + at));
    start = at + 1;
  }
  return found;
}

function clauseOf(sentence: Sentence, from: number, to: number): Clause {
  return { sentence, from, to, words: sentence.words.filter((word) => word.from >= from && word.to <= to) };
}

/** The letters and digits between two offsets that no word covers, in pieces. */
export function unknownIn(sentence: Sentence, from: number, to: number): readonly string[] {
  const pieces: string[] = [];
  let at = from;
  const take = (end: number) => {
    const piece = sentence.text.slice(at - sentence.from, end - sentence.from).replace(/[^\p{L}\p{N}]+/gu, "");
    if (piece !== "") pieces.push(piece);
  };
  for (const word of sentence.words) {
    if (word.to <= from || word.from >= to) continue;
    if (word.from > at) take(word.from);
    at = Math.max(at, word.to);
  }
  if (at < to) take(to);
  return pieces;
}

/** The same without years: they are known. */
export function unknownButYears(sentence: Sentence, from: number, to: number): string {
  return unknownIn(sentence, from, to)
    .map((piece) => piece.replace(/20\d\d年?度?/gu, ""))
    .join("");
}

/** How many characters no word covers. */
export function unknownLength(sentence: Sentence, from: number, to: number): number {
  return unknownIn(sentence, from, to).join("").length;
}

/** What no word covers before the number; years and the office's own name count as known. */
export function unknownNear({ sentence, nearFrom, from }: Claim): string {
  return unknownButYears(sentence, nearFrom, from).replace(/^在/u, "");
}
