// Digits of a table's line: where a number ends, and which of its digits are the numbering of the label behind it.
import type { Folded } from "../language/fold-text.ts";
import { hasTermAt, termsStarting } from "../terms/match-term.ts";
import { type Terms, widthOf } from "../terms/terms.ts";

/** Numbering before a label. */
export const markPattern =
  /^(?:\([一二三四五六七八九十]{1,3}\)|[一二三四五六七八九十]{1,3}[、.]|\d{1,2}[.、](?!\d))\s*/u;

export interface Digits {
  readonly text: string;
  readonly end: number;
}

/** The number that begins at a place: sign, groups of three, decimals. */
export function numberAt(text: readonly string[], at: number): Digits | undefined {
  let end = at;
  if (/[-+]/u.test(text[end] ?? "")) {
    end += 1;
    while (text[end] === " ") end += 1;
  }
  const from = end;
  while (end < text.length && isDigit(text[end])) end += 1;
  if (end === from) return undefined;
  if (end - from <= 3)
    while (text[end] === "," && [1, 2, 3].every((i) => isDigit(text[end + i])) && !isDigit(text[end + 4])) end += 4;
  if (text[end] === "." && isDigit(text[end + 1])) {
    end += 1;
    while (end < text.length && isDigit(text[end])) end += 1;
  }
  return { text: text.slice(at, end).join("").replace(/ /gu, ""), end };
}

export function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= "0" && character <= "9";
}

/** `00000002.其他…`: the last digits belong to the numbering of the label behind them. */
export function markBehind(folded: Folded, digits: Digits, terms: Terms): Digits | undefined {
  const text = folded.characters;
  if (!/^\d+$/u.test(digits.text) || digits.text.length < 2) return undefined;
  if (text[digits.end] !== "." && text[digits.end] !== "、") return undefined;
  const candidates = termsStarting(folded, digits.end + 1, terms);
  const marks = new Set(candidates.map((term) => term.mark.replace(/[.、]/u, "")));
  for (const length of [1, 2]) {
    const tail = digits.text.slice(-length);
    if (marks.has(tail)) return { text: digits.text.slice(0, -length), end: digits.end - length };
  }
  return undefined;
}

/** `0 0 0 0 0 0 02.其他…`: with one figure still to come, what stands before the label is that figure and the mark. */
export function endsRow(folded: Folded, at: number, marked: string, terms: Terms, figures: number): boolean {
  const [digits = ""] = /^\d*/u.exec(marked) ?? [];
  if (digits.length < 2 || figures === 0) return false;
  const behind = termsStarting(folded, at + marked.length, terms);
  if (behind.some((term) => term.mark === `${digits}.`)) return false;
  return behind.some((term) => term.mark === `${digits.slice(1)}.` && figures < widthOf(term.table));
}

export function startsMark(folded: Folded, at: number, terms: Terms): boolean {
  const marked = markPattern.exec(folded.characters.slice(at, at + 8).join(""))?.[0];
  return marked !== undefined && marked.length > 0
    ? hasTermAt(folded, at + marked.length, terms) || /^[(一二三四五六七八九十]/u.test(marked)
    : false;
}
