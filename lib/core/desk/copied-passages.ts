// Which passages of this year's text stand in last year's, word for word: by the measure that Y08 counts with.
import { runLength } from "../language/repetition.ts";
import { placeholderPattern } from "../report/placeholders.ts";
import type { Place } from "./marked-text.ts";

/** Characters that count (no digits, marks, white space or live figures), with their places in the text. */
interface Plain {
  readonly words: string;
  readonly places: readonly number[];
}

/**
 * Passages that two texts share: places in the one and in the other, in order, none beyond the end of its line.
 * Linear in the length of both.
 */
export function copiedPassages(
  now: string,
  before: string,
): { readonly now: readonly Place[]; readonly before: readonly Place[] } {
  const [one, other] = [plainOf(now), plainOf(before)];
  return { now: passagesIn(now, one, runsOf(other)), before: passagesIn(before, other, runsOf(one)) };
}

function plainOf(text: string): Plain {
  const live = [...text.matchAll(placeholderPattern)].map(({ index, 0: typed }) => index + typed.length);
  const begins = [...text.matchAll(placeholderPattern)].map(({ index }) => index);
  let words = "";
  const places: number[] = [];
  let next = 0;
  for (const { index, 0: letter } of text.matchAll(/[\p{Script=Han}A-Za-z]/gu)) {
    while (next < live.length && index >= (live[next] ?? 0)) next++;
    if (next < live.length && index >= (begins[next] ?? 0)) continue;
    for (let unit = 0; unit < letter.length; unit++) places.push(index + unit);
    words += letter;
  }
  return { words, places };
}

function runsOf({ words }: Plain): ReadonlySet<string> {
  const runs = new Set<string>();
  for (let from = 0; from + runLength <= words.length; from++) runs.add(words.slice(from, from + runLength));
  return runs;
}

function passagesIn(text: string, { words, places }: Plain, runs: ReadonlySet<string>): readonly Place[] {
  const found: { from: number; to: number }[] = [];
  let covered = 0;
  for (let from = 0; from + runLength <= words.length; from++) {
    if (!runs.has(words.slice(from, from + runLength))) continue;
    for (let at = Math.max(from, covered); at < from + runLength; at++) {
      const place = places[at] ?? 0;
      const last = found[found.length - 1];
      const goesOn = at > 0 && at - 1 < covered && last && !text.slice(last.to, place).includes("\n");
      if (last && goesOn && at === covered) last.to = place + 1;
      else found.push({ from: place, to: place + 1 });
      covered = at + 1;
    }
  }
  return found;
}
