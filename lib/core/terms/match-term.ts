// Finds the terms of an edition in folded text: whole, broken off at the end of a piece, or nearly alike.
import type { Folded } from "../language/fold-text.ts";
import { likeness } from "../language/likeness.ts";
import type { Term, Terms } from "./terms.ts";

/** Terms that stand at a place; several where heads of several tables are worded alike. */
export interface Match {
  readonly terms: readonly Term[];
  readonly end: number;
  readonly length: number;
  readonly whole: boolean;
}

/** The terms that begin at a place: whole, at least four characters of them, or two at the end of the piece. */
export function termsStarting(folded: Folded, at: number, terms: Terms): readonly Term[] {
  let from = at;
  while (from < folded.word.length && !folded.word[from]) from += 1;
  const list = terms.byFirst.get(folded.characters[from] ?? "") ?? [];
  return list.filter((term) => {
    const { length, exhausted } = compare(folded, from, term);
    return length === term.spelling.length || (exhausted && length >= 2) || length >= 4;
  });
}

/** Does any term begin here? */
export function hasTermAt(folded: Folded, at: number, terms: Terms): boolean {
  return termsStarting(folded, at, terms).length > 0;
}

/** How far a term's spelling follows from a place; `exhausted`: the piece ended before the term did. */
export function compare(folded: Folded, from: number, term: Term): { length: number; end: number; exhausted: boolean } {
  let at = from;
  let end = from;
  let length = 0;
  while (length < term.spelling.length) {
    while (at < folded.word.length && !folded.word[at]) at += 1;
    if (at >= folded.word.length) return { length, end: at, exhausted: true };
    if (folded.characters[at] !== term.spelling[length]) return { length, end, exhausted: false };
    at += 1;
    end = at;
    length += 1;
  }
  return { length, end, exhausted: false };
}

/** The longest whole label here, or a label that the piece breaks off, if it can be only one. */
export function termAt(folded: Folded, at: number, terms: Terms, mark: string): Match | undefined {
  const list = terms.byFirst.get(folded.characters[at] ?? "");
  if (!list) return undefined;
  let whole: Match | undefined;
  let torn: { terms: Term[]; end: number; length: number } | undefined;
  for (const term of list) {
    const { length, end, exhausted } = compare(folded, at, term);
    if (length === term.spelling.length) {
      if (!whole || length > whole.length) whole = { terms: [term], end, length, whole: true };
      else if (length === whole.length) whole = { ...whole, terms: [...whole.terms, term] };
    } else if (exhausted && (!torn || length >= torn.length)) {
      if (torn && torn.length === length) torn.terms.push(term);
      else torn = { terms: [term], end, length };
    }
  }
  if (torn && (!whole || torn.length > whole.length)) {
    const folder = mark.replace("、", ".");
    const marked = folder === "" ? [] : torn.terms.filter((term) => term.mark.replace("、", ".") === folder);
    const candidates = marked.length > 0 ? marked : torn.terms;
    const heads = new Set(candidates.map((term) => term.head));
    const enough = marked.length > 0 ? 2 : 4;
    if (heads.size === 1 && torn.length >= enough) return { ...torn, terms: candidates.slice(0, 1), whole: false };
  }
  return whole;
}

/** The one row or group whose label is close to an unknown wording. */
export function alike(junk: string, mark: string, terms: Terms): Term | undefined {
  const words = junk.replace(/[^\p{L}\p{N}]/gu, "");
  if (words.length < 4 || words.length > 60) return undefined;
  const folder = mark.replace("、", ".");
  let best: Term | undefined;
  let bestLikeness = 0;
  let second = 0;
  for (const term of terms.all) {
    if ((term.kind !== "row" && term.kind !== "group") || term.variant) continue;
    const spelling = term.spelling.join("");
    const close = likeness(words, spelling) + (folder !== "" && folder === term.mark ? 0.1 : 0);
    if (close > bestLikeness) {
      if (best?.head !== term.head) second = bestLikeness;
      best = term;
      bestLikeness = close;
    } else if (close > second && best?.head !== term.head) second = close;
  }
  return bestLikeness >= 0.72 && bestLikeness - second >= 0.15 ? best : undefined;
}
