// Which word of the field begins at a place of a text.
import { firstCharacters } from "../first-characters.ts";
import { fieldWords } from "./field-words.ts";

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

/** How long the longest word of the field is that stands here; 0 where none does. */
export function longestFrom(text: string, from: number): number {
  if (!starts[text.charCodeAt(from)] || from + 1 >= text.length) return 0;
  for (const length of lengthsByStart.get(startAt(text, from)) ?? [])
    if (length === 2 || known.has(text.slice(from, from + length))) return length;
  return 0;
}
