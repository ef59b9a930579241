// Phrases that state something without a number: nothing received, everything answered.
import type { CheckContext } from "../context.ts";
import { type Sentence, sentencesOf } from "./claims.ts";

export interface Phrase {
  readonly sentence: Sentence;
  readonly words: string;
  /** Offsets in the section's folded text. */
  readonly from: number;
  readonly to: number;
}

/** All places of a pattern, sentence by sentence. */
export function phrasesOf(context: CheckContext, pattern: RegExp): readonly Phrase[] {
  return sentencesOf(context).flatMap((sentence) =>
    [...sentence.text.matchAll(pattern)].map((match) => {
      const from = sentence.from + match.index;
      return { sentence, words: match[0], from, to: from + match[0].length };
    }),
  );
}
