// The characters of all word lists, numbered from 1 in the order in which they are met. A table by these numbers is small: a walk
// over a text asks several of them at each place, and what is small is at hand.

const numbers = new Uint16Array(0x10000);
let last = 0;

/** The number of a UTF-16 unit that a word list holds; it gets one where it has none yet. */
export function numberOf(unit: number): number {
  const known = numbers[unit];
  if (known) return known;
  last += 1;
  numbers[unit] = last;
  return last;
}

/** The numbers of a text's units, 0 for those in no word list. */
export function numbersOf(text: string): Uint16Array {
  const found = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at++) found[at] = numbers[text.charCodeAt(at)] ?? 0;
  return found;
}
