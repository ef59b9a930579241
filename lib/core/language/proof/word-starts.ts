// Which word of the field begins at a place of a text.
import { treeOf } from "../word-tree.ts";
import { fieldWords } from "./field-words.ts";

const words = fieldWords.split(" ");
const tree = treeOf(words);
const lengths = [0, ...words.map((word) => word.length)];

/** How long the longest word of the field is that stands here; 0 where none does. The text is given as its numbers. */
export function longestFrom(numbers: Uint16Array, from: number): number {
  return lengths[tree.longestAt(numbers, from)] ?? 0;
}
