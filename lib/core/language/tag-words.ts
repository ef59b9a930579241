// Words in running text: the longest known word at each place, from a lexicon of plain words.
import { entriesOf } from "../ground/entries-of.ts";
import { firstCharacters } from "./first-characters.ts";

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
  const root: Letter<Tag> = { next: new Map() };
  const seen = new Set<string>();
  for (const list of lists) {
    for (const [tag, words] of entriesOf(list)) {
      for (const text of words.split(" ")) {
        if (seen.has(text)) throw new Error(`a word in two lists: ${text}`);
        seen.add(text);
        addWord(root, text, tag);
      }
    }
  }
  const starts = firstCharacters(seen);
  return (text, offset = 0) => tagWith(root, starts, text, offset);
}

/** A node of the tree that all words form, character by character. */
interface Letter<Tag> {
  readonly next: Map<number, Letter<Tag>>;
  /** The word that ends here. */
  word?: { readonly text: string; readonly tag: Tag };
}

function addWord<Tag>(root: Letter<Tag>, text: string, tag: Tag): void {
  let letter = root;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const next = letter.next.get(code) ?? { next: new Map() };
    letter.next.set(code, next);
    letter = next;
  }
  letter.word = { text, tag };
}

function longestAt<Tag>(root: Letter<Tag>, text: string, from: number): Letter<Tag>["word"] {
  let longest: Letter<Tag>["word"];
  let letter = root.next.get(text.charCodeAt(from));
  for (let at = from + 1; letter; at++) {
    longest = letter.word ?? longest;
    letter = letter.next.get(text.charCodeAt(at));
  }
  return longest;
}

function tagWith<Tag extends string>(
  root: Letter<Tag>,
  starts: Uint8Array,
  text: string,
  offset: number,
): readonly Word<Tag>[] {
  const found: Word<Tag>[] = [];
  let at = 0;
  while (at < text.length) {
    const word = starts[text.charCodeAt(at)] ? longestAt(root, text, at) : undefined;
    if (word) found.push({ ...word, from: offset + at, to: offset + at + word.text.length });
    at += word?.text.length ?? 1;
  }
  return found;
}
