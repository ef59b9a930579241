// Where words of the field stand in a text, letter for letter.
import { firstCharacters } from "../first-characters.ts";
import { fieldWords } from "./field-words.ts";

export interface WordCover {
  /** How long the longest word is that this character belongs to; 0 where it belongs to none. */
  lengthAt(at: number): number;
  beginsAt(at: number): boolean;
  endsAt(at: number): boolean;
  /** Does a word stand on both sides of this place? */
  crosses(at: number): boolean;
}

const words = fieldWords.split(" ");
const known = new Set(words);
const starts = firstCharacters(words);
const lengthsByStart = startLengths();

/** How long the words are that begin with two characters, the longest first. */
function startLengths(): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  for (const word of [...words].sort((one, other) => other.length - one.length)) {
    const lengths = found.get(startAt(word, 0)) ?? [];
    found.set(startAt(word, 0), lengths);
    if (lengths.at(-1) !== word.length) lengths.push(word.length);
  }
  return found;
}

/** Two characters as one key. */
function startAt(text: string, at: number): number {
  return text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);
}

function longestFrom(text: string, from: number): number {
  if (!starts[text.charCodeAt(from)] || from + 1 >= text.length) return 0;
  for (const length of lengthsByStart.get(startAt(text, from)) ?? [])
    if (length === 2 || known.has(text.slice(from, from + length))) return length;
  return 0;
}

/** The words of the field in a text; of those that begin at one place the longest counts. */
export function coverByWords(text: string): WordCover {
  const lengths = new Uint8Array(text.length + 1);
  const begins = new Uint8Array(text.length + 1);
  const ends = new Uint8Array(text.length + 1);
  const inside = new Uint8Array(text.length + 1);
  for (let from = 0; from < text.length; from++) {
    const length = longestFrom(text, from);
    if (length === 0) continue;
    begins[from] = 1;
    ends[from + length] = 1;
    for (let at = from; at < from + length; at++) {
      lengths[at] = Math.max(lengths[at] ?? 0, length);
      if (at > from) inside[at] = 1;
    }
  }
  return {
    lengthAt: (at) => lengths[at] ?? 0,
    beginsAt: (at) => begins[at] === 1,
    endsAt: (at) => ends[at] === 1,
    crosses: (at) => inside[at] === 1,
  };
}
