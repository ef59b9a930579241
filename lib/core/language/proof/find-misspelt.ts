// Misspelt words: what is known to be typed wrong, what comes near a phrase that is set, and what sounds or looks like a word of the field.
import { numbersOf } from "../character-numbers.ts";
import { changedWordings, confused } from "./known-confusions.ts";
import { nearPhrases } from "./near-phrases.ts";
import { findNearWords } from "./near-words.ts";
import type { ProofSlip } from "./slip.ts";

/** Misspelt words of a text in its order, each with what was meant. */
export function findMisspelt(text: string): readonly ProofSlip[] {
  const numbers = numbersOf(text);
  const slips = [
    ...confused(text, numbers),
    ...nearPhrases(text, numbers),
    ...changedWordings(text),
    ...findNearWords(text, numbers),
  ];
  return slips.filter((slip, at) => !slips.some((other, before) => before < at && overlap(slip, other)));
}

function overlap(one: ProofSlip, other: ProofSlip): boolean {
  return one.from < other.to && other.from < one.to;
}
