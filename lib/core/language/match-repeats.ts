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
  const units = unitsOf(text);
  for (let at = 0; at + distance.from < text.length; at++) {
    if (!comesAgain(text, units, at, distance)) continue;
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) continue;
    yield match;
    at += match[0].length - 1;
  }
}

/** The text's UTF-16 units: far quicker to compare than characters of a string. */
function unitsOf(text: string): Uint16Array {
  const units = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at++) units[at] = text.charCodeAt(at);
  return units;
}

function comesAgain(text: string, units: Uint16Array, at: number, { length, from, to }: Distance): boolean {
  const first = units[at];
  const second = units[at + 1];
  for (let ahead = at + from; ahead <= at + to; ahead++) {
    if (units[ahead] !== first || units[ahead + 1] !== second) continue;
    if (text.startsWith(text.slice(at, at + length), ahead)) return true;
  }
  return false;
}
