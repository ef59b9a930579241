// Words in running text: the longest known word at each place, from a lexicon of plain words.

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
  const byFirst = new Map<string, { readonly text: string; readonly tag: Tag }[]>();
  const seen = new Set<string>();
  for (const list of lists) {
    for (const [tag, words] of Object.entries(list) as [Tag, string][]) {
      for (const text of words.split(" ")) {
        if (seen.has(text)) throw new Error(`a word in two lists: ${text}`);
        seen.add(text);
        const first = text.charAt(0);
        byFirst.set(first, [...(byFirst.get(first) ?? []), { text, tag }]);
      }
    }
  }
  for (const words of byFirst.values()) words.sort((one, other) => other.text.length - one.text.length);
  return (text, offset = 0) => tagWith(byFirst, text, offset);
}

function tagWith<Tag extends string>(
  byFirst: ReadonlyMap<string, readonly { readonly text: string; readonly tag: Tag }[]>,
  text: string,
  offset: number,
): readonly Word<Tag>[] {
  const found: Word<Tag>[] = [];
  let at = 0;
  while (at < text.length) {
    const word = byFirst.get(text.charAt(at))?.find((each) => text.startsWith(each.text, at));
    if (word) found.push({ ...word, from: offset + at, to: offset + at + word.text.length });
    at += word?.text.length ?? 1;
  }
  return found;
}
