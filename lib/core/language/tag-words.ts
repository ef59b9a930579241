// Words in running text: the longest known word at each place, from a lexicon of plain words.
import { entriesOf } from "../ground/entries-of.ts";
import { sure } from "../ground/sure.ts";
import { numbersOf } from "./character-numbers.ts";
import { treeOf } from "./word-tree.ts";

export interface Word<Tag extends string> {
  readonly tag: Tag;
  readonly text: string;
  /** Offsets in the tagged text. */
  readonly from: number;
  readonly to: number;
}

/** A tag and its words, parted by spaces. */
export type WordList<Tag extends string> = Readonly<Partial<Record<Tag, string>>>;

/** Finds the words of one lexicon. */
export type Tagger<Tag extends string> = (text: string, offset?: number) => readonly Word<Tag>[];

/**
 * A tagger for these lists. A word stands in one list only (throws otherwise): what it means is decided by longer words
 * that hold it. Reading goes from left to right, the longest word first; characters of no word are passed over.
 */
export function taggerOf<Tag extends string>(lists: readonly WordList<Tag>[]): Tagger<Tag> {
  const words: string[] = [];
  const tags: Tag[] = [];
  const seen = new Set<string>();
  for (const list of lists) {
    for (const [tag, listed] of entriesOf(list)) {
      for (const text of listed.split(" ")) {
        if (seen.has(text)) throw new Error(`a word in two lists: ${text}`);
        seen.add(text);
        words.push(text);
        tags.push(tag);
      }
    }
  }
  const tree = treeOf(words);
  return (text, offset = 0) => {
    const numbers = numbersOf(text);
    const found: Word<Tag>[] = [];
    let at = 0;
    while (at < text.length) {
      const place = tree.longestAt(numbers, at);
      if (place > 0) {
        const word = sure(words[place - 1]);
        found.push({ tag: sure(tags[place - 1]), text: word, from: offset + at, to: offset + at + word.length });
        at += word.length;
      } else at += 1;
    }
    return found;
  };
}
