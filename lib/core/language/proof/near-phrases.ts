// What comes within one character of a phrase that is set.
import { numbersOf } from "../character-numbers.ts";
import { isTraditional } from "../simplify.ts";
import { treeOf } from "../word-tree.ts";
import { isOneSlip } from "./one-slip.ts";
import { setPhrases } from "./set-phrases.ts";
import type { ProofSlip } from "./slip.ts";

/** Shorter phrases are too near to other words. */
const shortest = 6;
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
const anchors = [...anchored.keys()];
const tree = treeOf(anchors);

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

/** Set phrases with one slip in them. */
export function* nearPhrases(text: string, numbers = numbersOf(text)): Generator<ProofSlip> {
  if (isTraditional(text)) return;
  for (let at = 0; at + anchor <= text.length; at += 1) {
    const place = tree.longestAt(numbers, at);
    const here = place > 0 ? anchored.get(anchors[place - 1] ?? "") : undefined;
    if (!here) continue;
    for (const words of here.begin) {
      const slip = slipFrom(text, at, words, here.right);
      if (slip) yield slip;
    }
    for (const words of here.end) {
      const slip = slipUntil(text, at + anchor, words);
      if (slip) yield slip;
    }
  }
}

/** How much longer than a phrase what stands in its place may be. */
const differences = [0, -1, 1];

/** A phrase that begins right and goes wrong in its later half, unless a longer wording that is right as well stands there. */
function slipFrom(text: string, from: number, words: string, right: readonly string[]): ProofSlip | undefined {
  const same = sameFrom(text, from, words);
  if (same < Math.ceil(words.length / 2) || same >= words.length - 1) return undefined;
  if (right.some((known) => known.length > same && text.startsWith(known, from))) return undefined;
  const last = words.charCodeAt(words.length - 1);
  for (const difference of differences) {
    const to = from + words.length + difference;
    // The last character alone may belong to another word: 政府信息公 + 示.
    if (text.charCodeAt(to - 1) !== last) continue;
    const slip = nearBy(text.slice(from, to), words);
    if (slip) return { ...slip, from, to };
  }
  return undefined;
}

/** A phrase that ends right and went wrong in its earlier half. */
function slipUntil(text: string, to: number, words: string): ProofSlip | undefined {
  for (const difference of differences) {
    const from = to - words.length - difference;
    if (from < 0 || text.charCodeAt(from) !== words.charCodeAt(0)) continue;
    const found = text.slice(from, to);
    const slip = nearBy(found, words);
    if (slip) return { ...slip, from, to };
  }
  return undefined;
}

function sameFrom(text: string, from: number, words: string): number {
  let same = 0;
  while (same < words.length && text.charCodeAt(from + same) === words.charCodeAt(same)) same += 1;
  return same;
}

function nearBy(found: string, words: string): Pick<ProofSlip, "kind" | "found" | "right"> | undefined {
  if (found === words || !isOneSlip(found, words) || right.has(found)) return undefined;
  return /^[\p{Script=Han}、，《》〈〉]+$/u.test(found) ? { kind: "misspelt", found, right: words } : undefined;
}
