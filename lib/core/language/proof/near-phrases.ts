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
    if (from < 0 || text.charCodeAt(from) !== words.charCodeAt(0)) continue;
    const found = text.slice(from, to);
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
