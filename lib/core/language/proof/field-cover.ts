// Where words of the field stand in a text, letter for letter.
import { longestFrom } from "./word-starts.ts";

export interface WordCover {
  /** Does the character belong to a word? */
  isPart(at: number): boolean;
  beginsAt(at: number): boolean;
  endsAt(at: number): boolean;
  /** Does a word stand on both sides of this place? */
  crosses(at: number): boolean;
}

/** The words of the field in a text, which is given as its numbers; of those that begin at one place the longest counts. */
export function coverByWords(text: Uint16Array): WordCover {
  const part = new Uint8Array(text.length + 1);
  const begins = new Uint8Array(text.length + 1);
  const ends = new Uint8Array(text.length + 1);
  const inside = new Uint8Array(text.length + 1);
  for (let from = 0; from < text.length; from++) {
    const length = longestFrom(text, from);
    if (length === 0) continue;
    begins[from] = 1;
    ends[from + length] = 1;
    for (let at = from; at < from + length; at++) {
      part[at] = 1;
      if (at > from) inside[at] = 1;
    }
  }
  return {
    isPart: (at) => part[at] === 1,
    beginsAt: (at) => begins[at] === 1,
    endsAt: (at) => ends[at] === 1,
    crosses: (at) => inside[at] === 1,
  };
}
