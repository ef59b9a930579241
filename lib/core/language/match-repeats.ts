// Words that stand twice, one soon after the other. An expression that looks for them at every place is slow; where the same
// characters come again at all is found by comparing.

/** How soon something comes again: its first `length` characters, `from` to `to` characters later. */
export interface Distance {
  readonly length: number;
  readonly from: number;
  readonly to: number;
}

/**
 * All matches of a sticky expression of repeated words, which must ask for characters that come again at that distance:
 * it is tried there alone.
 */
export function* matchRepeats(text: string, pattern: RegExp, distance: Distance): Generator<RegExpExecArray> {
  for (let at = 0; at + distance.from < text.length; at++) {
    if (!comesAgain(text, at, distance)) continue;
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) continue;
    yield match;
    at += match[0].length - 1;
  }
}

function comesAgain(text: string, at: number, { length, from, to }: Distance): boolean {
  const first = text.charCodeAt(at);
  const second = text.charCodeAt(at + 1);
  for (let ahead = at + from; ahead <= at + to; ahead++) {
    if (text.charCodeAt(ahead) !== first || text.charCodeAt(ahead + 1) !== second) continue;
    if (text.startsWith(text.slice(at, at + length), ahead)) return true;
  }
  return false;
}
