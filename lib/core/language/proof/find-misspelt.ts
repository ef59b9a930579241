// Misspelt words: what is known to be typed wrong, and what comes within one character of a phrase that is set.
import { firstCharacters } from "../first-characters.ts";
import { isTraditional } from "../simplify.ts";
import { findNearWords } from "./near-words.ts";
import { confusions, setPhrases, setWordings } from "./set-phrases.ts";
import type { ProofSlip } from "./slip.ts";

/** Shorter phrases are too near to other words. */
const shortest = 6;
const particles = /[的被和及与或、，了等在对为]/u;
/** As many characters must be right on one side of the slip for a phrase to be meant at all. */
const anchor = 3;

const phrases = setPhrases.filter(({ words }) => words.length >= shortest);
const right = new Set(setPhrases.flatMap(({ words, also = [] }) => [words, ...also]));

/** What may stand where these characters do. */
interface Anchored {
  /** Phrases that begin with them, that end with them. */
  readonly begin: string[];
  readonly end: string[];
  /** Wordings that are right and begin with them, the longest first. */
  readonly right: string[];
}

const anchored = anchoredPhrases();
const anchorStarts = firstCharacters(anchored.keys());
const confusionStarts = firstCharacters(confusions.map(([wrong]) => wrong));
/** Places in the list, by the first two characters. */
const confusionsBy = new Map<string, number[]>();
confusions.forEach(([wrong], place) => {
  const key = wrong.slice(0, 2);
  confusionsBy.set(key, [...(confusionsBy.get(key) ?? []), place]);
});

function anchoredPhrases(): ReadonlyMap<string, Anchored> {
  const found = new Map<string, Anchored>();
  const at = (key: string) => {
    const known = found.get(key) ?? { begin: [], end: [], right: [] };
    found.set(key, known);
    return known;
  };
  for (const { words } of phrases) {
    at(words.slice(0, anchor)).begin.push(words);
    at(words.slice(-anchor)).end.push(words);
  }
  for (const words of right) found.get(words.slice(0, anchor))?.right.push(words);
  for (const known of found.values()) known.right.sort((one, other) => other.length - one.length);
  return found;
}

/** Misspelt words of a text in its order, each with what was meant. */
export function findMisspelt(text: string): readonly ProofSlip[] {
  const slips = [...confused(text), ...nearPhrases(text), ...changedWordings(text), ...findNearWords(text)];
  return slips.filter((slip, at) => !slips.some((other, before) => before < at && overlap(slip, other)));
}

function overlap(one: ProofSlip, other: ProofSlip): boolean {
  return one.from < other.to && other.from < one.to;
}

/** A long set wording whose middle is not as it is set: 习近平新时代特色社会主义思想. */
function* changedWordings(text: string): Generator<ProofSlip> {
  for (const { begins, ends, whole } of setWordings) {
    for (let from = text.indexOf(begins); from >= 0; from = text.indexOf(begins, from + 1)) {
      const end = text.indexOf(ends, from + begins.length);
      const found = text.slice(from, end + ends.length);
      const longest = Math.max(...whole.map((wording) => wording.length)) + 4;
      if (end < 0 || found.length > longest || whole.includes(found.replace(/\s/gu, "")) || /[，。；、]/u.test(found))
        continue;
      yield { kind: "misspelt", from, to: from + found.length, found, right: whole[0] ?? "" };
    }
  }
}

/** In the order of the list: of two that overlap, the first listed is meant. */
function confused(text: string): readonly ProofSlip[] {
  const found: { readonly place: number; readonly slip: ProofSlip }[] = [];
  for (let from = 0; from < text.length; from++) {
    if (!confusionStarts[text.charCodeAt(from)]) continue;
    for (const place of confusionsBy.get(text.slice(from, from + 2)) ?? []) {
      const [wrong, right] = confusions[place] ?? ["", ""];
      if (!text.startsWith(wrong, from)) continue;
      found.push({ place, slip: { kind: "misspelt", from, to: from + wrong.length, found: wrong, right } });
    }
  }
  return found.sort((one, other) => one.place - other.place).map(({ slip }) => slip);
}

function* nearPhrases(text: string): Generator<ProofSlip> {
  if (isTraditional(text)) return;
  for (let at = 0; at + anchor <= text.length; at += 1) {
    const here = anchorStarts[text.charCodeAt(at)] ? anchored.get(text.slice(at, at + anchor)) : undefined;
    if (!here) continue;
    const known = here.right.find((words) => text.startsWith(words, at))?.length ?? 0;
    for (const words of here.begin) {
      const slip = slipFrom(text, at, words, known);
      if (slip) yield slip;
    }
    for (const words of here.end) {
      const slip = slipUntil(text, at + anchor, words);
      if (slip) yield slip;
    }
  }
}

/** A phrase that begins right and goes wrong in its later half, unless a longer right wording (`known` long) stands there. */
function slipFrom(text: string, from: number, words: string, known: number): ProofSlip | undefined {
  const same = sameFrom(text, from, words);
  if (known > same) return undefined;
  if (same < Math.ceil(words.length / 2) || same >= words.length - 1) return undefined;
  for (const length of [words.length, words.length - 1, words.length + 1]) {
    const found = text.slice(from, from + length);
    const slip = nearBy(found, words);
    // The last character alone may belong to another word: 政府信息公 + 示.
    if (slip && found.slice(-1) === words.slice(-1)) return { ...slip, from, to: from + length };
  }
  return undefined;
}

/** A phrase that ends right and went wrong in its earlier half. */
function slipUntil(text: string, to: number, words: string): ProofSlip | undefined {
  for (const length of [words.length, words.length - 1, words.length + 1]) {
    const from = to - length;
    if (from < 0) continue;
    const found = text.slice(from, to);
    if (found[0] !== words[0]) continue;
    const slip = nearBy(found, words);
    if (slip) return { ...slip, from, to };
  }
  return undefined;
}

function sameFrom(text: string, from: number, words: string): number {
  let same = 0;
  while (same < words.length && text[from + same] === words[same]) same += 1;
  return same;
}

function nearBy(found: string, words: string): Pick<ProofSlip, "kind" | "found" | "right"> | undefined {
  if (found === words || !isOneSlip(found, words) || right.has(found)) return undefined;
  return /^[\p{Script=Han}、，《》〈〉]+$/u.test(found) ? { kind: "misspelt", found, right: words } : undefined;
}

/** One character replaced, left out or added, or two neighbours swapped, and nothing else. */
function isOneSlip(found: string, words: string): boolean {
  let from = 0;
  const least = Math.min(found.length, words.length);
  while (from < least && found[from] === words[from]) from += 1;
  let back = 0;
  while (back < least - from && found[found.length - 1 - back] === words[words.length - 1 - back]) back += 1;
  const [left, meant] = [found.slice(from, found.length - back), words.slice(from, words.length - back)];
  // 申请被行政复议, 主动公开的政府信息: a particle in between is another way to say it.
  if (particles.test(left) || particles.test(meant)) return false;
  if (left.length <= 1 && meant.length <= 1) return true;
  return left.length === 2 && meant.length === 2 && left[0] === meant[1] && left[1] === meant[0];
}
