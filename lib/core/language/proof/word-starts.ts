// Which word of the field begins at a place of a text.
import { fieldWords } from "./field-words.ts";

let firsts = 0;
const words = fieldWords.split(" ");
const known = new Set(words);
/** Of each character that a word begins with its number, from 1: two characters are then one small key, quickly asked. */
const starts = new Uint16Array(0x10000);
for (const word of words) starts[word.charCodeAt(0)] ||= ++firsts;
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
  return (starts[text.charCodeAt(at)] ?? 0) * 0x10000 + text.charCodeAt(at + 1);
}

/** How long the longest word of the field is that stands here; 0 where none does. */
export function longestFrom(text: string, from: number): number {
  if (!starts[text.charCodeAt(from)] || from + 1 >= text.length) return 0;
  for (const length of lengthsByStart.get(startAt(text, from)) ?? [])
    if (length === 2 || known.has(text.slice(from, from + length))) return length;
  return 0;
}
