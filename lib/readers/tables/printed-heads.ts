// Heads of columns as they are printed, where that is not the official wording. Labels of rows come with their rows.
import type { Edition, Head, Table } from "#core/editions/edition.ts";
import { cleaned, type Folded, fold, foldLabel } from "#core/language/fold-text.ts";
import { likeness } from "#core/language/likeness.ts";
import { termAt } from "#core/terms/match-term.ts";
import { titlesOf } from "#core/terms/section-titles.ts";
import { type Term, type Terms, termsOf } from "#core/terms/terms.ts";
import type { TableLine } from "#readers/rows/find-rows.ts";

/** A head, or words between heads. */
interface Printed {
  readonly text: string;
  /** Folded. */
  readonly words: string;
  /** All that stands in a cell which the file itself marks. */
  readonly wholeCell: boolean;
  readonly term?: Term;
}

type Labels = Record<string, string>;

/**
 * Path of a column (of a table printed across, also of a row) → its label as printed, where that is not the official one.
 * `others`: forms whose heads are none of this form's misprinted.
 */
export function printedHeads(edition: Edition, lines: readonly TableLine[], others: readonly Edition[]): Labels {
  const terms = [edition, ...others].map(termsOf);
  const titles = edition.sections.flatMap(titlesOf);
  const elsewhere = new Set([...titles, ...others.flatMap((other) => termsOf(other).all.map(spelled))]);
  const labels: Labels = {};
  const take = (printed: Printed, table: Table) => {
    for (const one of [printed, ...withoutShort(printed, table)]) {
      const head = headOf(one, table, elsewhere);
      if (!head) continue;
      labels[`${table.id}_${head.id}`] ??= one.text;
      return;
    }
  };
  let above: Printed[] = [];
  for (const { line, section } of lines) {
    const [only] = section.tables ?? [];
    for (const printed of line.pieces.flatMap((piece) => printedIn(piece.text, terms, line.exact))) {
      const { term } = printed;
      if (only?.layout === "across") take(printed, only);
      else if (term?.kind === "row" || term?.kind === "group") {
        for (const one of above) take(one, term.table);
        above = [];
      } else above.push(printed);
    }
  }
  return labels;
}

function spelled(term: Term): string {
  return term.spelling.join("");
}

/** Numbering of the label that follows. */
const markAtEnd = /[一二三四五六七八九十]{1,3}[、.．]$/u;

/** The terms in a piece of text, and the words between them. */
function printedIn(text: string, terms: readonly Terms[], exact: boolean): readonly Printed[] {
  const characters = [...cleaned(text)];
  const folded = fold(text);
  const all = foldLabel(text);
  const found: Printed[] = [];
  const add = (from: number, until: number, term?: Term) => {
    const printed = characters.slice(from, until).join("").replace(markAtEnd, "").trim();
    const words = foldLabel(printed);
    if (!/\p{Script=Han}/u.test(words)) return;
    found.push({ text: printed, words, wholeCell: exact && words === all, ...(term ? { term } : {}) });
  };
  let from = 0;
  let inBrackets = false;
  for (let at = 0; at < characters.length; ) {
    const character = folded.characters[at] ?? "";
    if (character === "(" || character === ")") inBrackets = character === "(";
    const match = folded.word[at] ? wholeTermAt(folded, at, terms) : undefined;
    // Directly behind other words a shorter wording is the rest of a misprinted one.
    const isRest = match?.term.variant === true && folded.word[at - 1] === true && at > from;
    const parts = (match && !isRest) || character === " " || (isDigit(folded, at) && !inBrackets);
    if (parts) add(from, at);
    if (match && !isRest) add(at, match.end, match.own ? match.term : undefined);
    at = match && !isRest ? match.end : at + 1;
    if (parts) from = at;
  }
  add(from, characters.length);
  return found;
}

function isDigit(folded: Folded, at: number): boolean {
  return /\d/u.test(folded.characters[at] ?? "");
}

const numbering = /^[一二三四五六七八九十]{1,3}[、.]/u;

/**
 * A whole term, of this form (the first of the terms) or of another; one of two characters only where nothing but another
 * term, a digit or a mark follows.
 */
function wholeTermAt(
  folded: Folded,
  at: number,
  terms: readonly Terms[],
): { term: Term; end: number; own: boolean } | undefined {
  for (const [index, each] of terms.entries()) {
    const match = termAt(folded, at, each, "");
    const [term] = match?.terms ?? [];
    if (!match?.whole || !term || (index > 0 && match.length < 4)) continue;
    const { end } = match;
    const next = folded.characters.slice(end, end + 4).join("");
    const alone = match.length > 2 || folded.word[end] !== true || isDigit(folded, end) || numbering.test(next);
    if (alone || termAt(folded, end, each, "")?.whole) return { term, end, own: index === 0 };
  }
  return undefined;
}

/** The head of a table that is printed in other words than the official ones. */
function headOf({ words, wholeCell }: Printed, table: Table, elsewhere: ReadonlySet<string>): Head | undefined {
  const heads = headsBelow(table.layout === "across" ? [...table.columns, ...table.rows] : table.columns);
  const official = heads.map(({ label }) => foldLabel(label));
  const rows = headsBelow(table.rows).map(({ label }) => foldLabel(label));
  if (official.includes(words)) return undefined;
  if (!wholeCell && (isPiecesOf(words, official) || rows.some((label) => label.includes(words)))) return undefined;
  const alias = heads.find((head) => head.aliases?.some((one) => foldLabel(one) === words));
  if (alias)
    return bare(alias.aliases?.find((one) => foldLabel(one) === words) ?? "") === bare(alias.label) ? undefined : alias;
  return elsewhere.has(words) ? undefined : likest(words, heads);
}

/** Words without a label of two characters that they begin with, where no border stands between: `总计商业企止`. */
function withoutShort({ text, words, wholeCell }: Printed, table: Table): readonly Printed[] {
  if (wholeCell) return [];
  const short = headsBelow(table.columns).filter(({ label }) => label.length === 2 && text.startsWith(label));
  return short.map(({ label }) => ({ text: text.slice(label.length), words: words.slice(label.length), wholeCell }));
}

/** A label without its remark in brackets. */
function bare(label: string): string {
  return foldLabel(label.replace(/[（(][^（()）]*[)）]/gu, ""));
}

function headsBelow(heads: readonly Head[]): readonly Head[] {
  return heads.flatMap((head) => [head, ...headsBelow(head.children ?? [])]);
}

const closeEnough = 0.5;

/** The one head that words are a slip of. */
function likest(words: string, heads: readonly Head[]): Head | undefined {
  const close = heads
    .map((head) => ({
      head,
      worth: Math.max(likeness(words, foldLabel(head.label)), inPlace(words, foldLabel(head.label))),
    }))
    .sort((a, b) => b.worth - a.worth);
  const [best, second] = close;
  return best && best.worth >= closeEnough && best.worth > (second?.worth ?? 0) ? best.head : undefined;
}

/** Pieces of labels only, as heads stand that were wrapped over lines: they are no other wording. */
function isPiecesOf(words: string, labels: readonly string[]): boolean {
  if (labels.some((label) => isWithin(words, label))) return true;
  const reached = new Set([0]);
  for (let from = 0; from < words.length; from += 1) {
    if (!reached.has(from)) continue;
    for (let to = from + 2; to <= words.length; to += 1) {
      if (!labels.some((label) => label.includes(words.slice(from, to)))) break;
      reached.add(to);
    }
  }
  return reached.has(words.length);
}

/** Do characters all stand in a label, in this order? */
function isWithin(words: string, label: string): boolean {
  let next = 0;
  for (const character of label) if (character === words[next]) next += 1;
  return next === words.length;
}

/** Of two labels as long as each other, the share of characters that are the same in the same place. */
function inPlace(words: string, label: string): number {
  if (words.length !== label.length) return 0;
  return [...words].filter((character, at) => character === label[at]).length / label.length;
}
