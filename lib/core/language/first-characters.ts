// Which characters any of many words begins with: a walk over a text stops at these alone.

/** One entry a UTF-16 unit: 1 where a word begins with it. Far quicker to ask than a set, once for each character of a text. */
export function firstCharacters(words: Iterable<string>): Uint8Array {
  return charactersAt(words, 0);
}

/** The same of the characters at another place of the words. */
export function charactersAt(words: Iterable<string>, place: number): Uint8Array {
  const there = new Uint8Array(0x10000);
  for (const word of words) there[word.charCodeAt(place)] = 1;
  return there;
}
