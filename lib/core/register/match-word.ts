// A register's word → the head of the form it means: certain, likely, two heads at once, still open, or unknown.
import type { Head } from "../editions/edition.ts";
import { foldedWordings } from "../editions/labels.ts";
import { sure } from "../ground/sure.ts";
import { foldLabel } from "../language/fold-text.ts";
import { fillerWords, type HeadWords, openWords } from "./lexicon.ts";

export type WordMatch =
  | { readonly kind: "sure"; readonly head: string }
  /** `proposed` is absent where nothing but the word's group, or nothing at all, is known. */
  | { readonly kind: "doubtful"; readonly proposed?: string }
  | { readonly kind: "several"; readonly heads: readonly string[] }
  | { readonly kind: "open" };

interface Known {
  readonly head: string;
  readonly sure: boolean;
  /** Ids of the groups it stands in, its own among them where it is one. */
  readonly groups: readonly string[];
  readonly leaf: boolean;
}

/** The words of one axis of a table, ready to match. */
export interface Vocabulary {
  readonly known: ReadonlyMap<string, Known>;
  readonly longest: number;
  /** Ids that a word may be given by hand: leaves that are no totals. */
  readonly leaves: ReadonlySet<string>;
  /** Heads that count alone, whatever reason is named beside them. */
  readonly alone: ReadonlySet<string>;
}

const open = new Set(openWords.map(foldLabel));
const fillers = new Set(fillerWords.map(foldLabel));
const longestFiller = Math.max(...[...open, ...fillers].map((word) => word.length));
/** Rows of the balance: they say when requests came or that they are open. */
const flowRoles: ReadonlySet<NonNullable<Head["role"]>> = new Set(["received", "carriedOver", "carriedForward"]);
const negation = /[不未非无没免勿]/u;

/** The vocabulary of heads: their labels, aliases and the words of the lexicon. Totals are no answer. */
export function vocabularyOf(heads: readonly Head[], lexicon: readonly HeadWords[]): Vocabulary {
  const known = new Map<string, Known>();
  const byId = new Map<string, Known>();
  const leaves = new Set<string>();
  const alone = new Set<string>();
  const all = everyHead(heads).filter(({ head }) => saysHowItEnded(head));
  for (const { head, above } of all) {
    const leaf = head.children === undefined;
    const entry = { head: head.id, sure: true, leaf, groups: leaf ? above : [...above, head.id] };
    byId.set(head.id, entry);
    if (leaf) leaves.add(head.id);
    if (head.countsAlone) alone.add(head.id);
    const plain = head.label.replace(/（[^（）]*）/gu, "");
    // A long label is often written by its first half: 申请人无正当理由逾期不补正、行政机关不再处理….
    for (const wording of [...foldedWordings(head), foldLabel(plain), foldLabel(plain.split("、")[0] ?? "")]) {
      if (!known.has(wording)) known.set(wording, entry);
    }
  }
  for (const { head, sure, likely = [], orElse } of lexicon) {
    const entry = byId.get(head) ?? (orElse === undefined ? undefined : byId.get(orElse));
    if (!entry) continue;
    for (const word of sure) if (!known.has(foldLabel(word))) known.set(foldLabel(word), entry);
    for (const word of likely) if (!known.has(foldLabel(word))) known.set(foldLabel(word), { ...entry, sure: false });
  }
  const longest = Math.max(longestFiller, ...[...known.keys()].map((word) => word.length));
  return { known, longest, leaves, alone };
}

interface Placed {
  readonly head: Head;
  readonly above: readonly string[];
}

function everyHead(heads: readonly Head[], above: readonly string[] = []): readonly Placed[] {
  return heads.flatMap((head) => [{ head, above }, ...everyHead(head.children ?? [], [...above, head.id])]);
}

/** No total, and no row of the balance that only says when a request came or that it is open. */
function saysHowItEnded(head: Head): boolean {
  return !head.total && !(head.role && flowRoles.has(head.role));
}

/** A register says few words in many rows: what was matched is kept, up to so many words. */
const mostKept = 2_000;
const kept = new WeakMap<Vocabulary, Map<string, WordMatch>>();

/** Matches one word of a register, as `matchAnew` does. */
export function matchWord(vocabulary: Vocabulary, text: string, beside?: Vocabulary): WordMatch {
  if (beside) return matchAnew(vocabulary, text, beside);
  const known = kept.get(vocabulary) ?? new Map<string, WordMatch>();
  kept.set(vocabulary, known);
  let match = known.get(text);
  if (!match) {
    match = matchAnew(vocabulary, text);
    if (known.size < mostKept) known.set(text, match);
  }
  return match;
}

/**
 * Matches one word of a register. It is sure only where known words cover all of it; a word with something unknown
 * left over is doubtful, and with a negation left over it says nothing. Words of `beside` may stand in the same text.
 */
function matchAnew(vocabulary: Vocabulary, text: string, beside?: Vocabulary): WordMatch {
  const folded = foldLabel(text);
  if (folded === "" || open.has(folded)) return { kind: "open" };
  const { found, left, stillOpen } = cut(vocabulary, folded, beside);
  const leaves = [...new Set(found.filter(({ leaf }) => leaf).map(({ head }) => head))];
  if (leaves.length === 0)
    return stillOpen && left === "" && found.length === 0 ? { kind: "open" } : { kind: "doubtful" };
  const single = leaves.find((head) => vocabulary.alone.has(head)) ?? (leaves.length === 1 ? leaves[0] : undefined);
  if (single === undefined) return { kind: "several", heads: leaves };
  // What is mostly unknown, or has an unknown negation in it, says nothing: 未公开, 通过其他渠道处理.
  if (negation.test(left) || [...left].length * 2 > [...folded].length) return { kind: "doubtful" };
  const chosen = sure(found.find(({ head }) => head === single));
  const groups = found.filter(({ leaf }) => !leaf).map(({ head }) => head);
  const agrees = vocabulary.alone.has(single) || groups.every((group) => chosen.groups.includes(group));
  const isSure = found.every((known) => known.sure) && left === "" && agrees && !stillOpen;
  return isSure ? { kind: "sure", head: single } : { kind: "doubtful", proposed: single };
}

interface Cut {
  readonly found: readonly Known[];
  /** Characters that no known word covers. */
  readonly left: string;
  readonly stillOpen: boolean;
}

/** Cuts a folded text into known words, the longest first at each place. */
function cut({ known, longest }: Vocabulary, folded: string, beside?: Vocabulary): Cut {
  const characters = [...folded];
  const found: Known[] = [];
  let left = "";
  let stillOpen = false;
  for (let at = 0; at < characters.length; ) {
    let length = Math.min(Math.max(longest, beside?.longest ?? 0), characters.length - at);
    for (; length > 0; length -= 1) {
      const word = characters.slice(at, at + length).join("");
      const entry = known.get(word);
      if (entry) found.push(entry);
      else if (open.has(word)) stillOpen = true;
      else if (!fillers.has(word) && !beside?.known.has(word)) continue;
      break;
    }
    if (length === 0) left += characters[at];
    at += Math.max(1, length);
  }
  return { found, left, stillOpen };
}
