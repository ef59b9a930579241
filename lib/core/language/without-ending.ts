// Words that may follow a name before its number (的, 共, 总数 …), taken off the end.

/** The text without all of the words that it ends with, one after another. One pass, whatever the length. */
export function withoutEnding(text: string, words: readonly string[]): string {
  let end = text.length;
  for (;;) {
    const word = words.find((each) => text.startsWith(each, end - each.length) && each.length <= end);
    if (word === undefined) return text.slice(0, end);
    end -= word.length;
  }
}
