// The titles of an edition's sections as they are printed: marks, spellings, where a title ends in running text.

import type { Edition, Section } from "../editions/edition.ts";
import { deriveOnce } from "../ground/derive-once.ts";
import { fold, foldLabel } from "../language/fold-text.ts";
import { simplify } from "../language/simplify.ts";

/** `chinese`: 一、; `bracket`: （一）; `digit`: 1. ; `none`: no mark at all. */
export type MarkKind = "chinese" | "bracket" | "digit" | "none";

export interface Mark {
  readonly kind: MarkKind;
  /** What the mark counts, 1 for 一; 0 where there is none. */
  readonly number: number;
  /** Characters of the line that it takes, blanks behind it included. */
  readonly length: number;
}

const numerals = "一二三四五六七八九十";
const marks: readonly { readonly kind: MarkKind; readonly pattern: RegExp }[] = [
  { kind: "bracket", pattern: /^\s*[（(]([一二三四五六七八九十]{1,3})[）)]\s*[、.．]?\s*/u },
  { kind: "chinese", pattern: /^\s*第?([一二三四五六七八九十]{1,3})(?:部分|章)?\s*[、.．，,：: ]?\s*/u },
  { kind: "digit", pattern: /^\s*(\d{1,2})(?!\d)\s*[、.．，,：: ]?\s*/u },
];

/** The mark that a line begins with. */
export function markOf(text: string): Mark {
  const start = simplify(text.slice(0, 24));
  for (const { kind, pattern } of marks) {
    const match = pattern.exec(start);
    if (match?.[1]) return { kind, number: numberOf(match[1]), length: match[0].length };
  }
  return { kind: "none", number: 0, length: 0 };
}

/** 十二 → 12. */
export function numberOf(mark: string): number {
  if (/^\d+$/u.test(mark)) return Number(mark);
  const [tens, ones] = mark.includes("十") ? mark.split("十") : ["", mark];
  const digit = (text: string | undefined) => (text ? numerals.indexOf(text) + 1 : 0);
  return (mark.includes("十") ? (digit(tens) || 1) * 10 : 0) + digit(ones);
}

/** 12 → 十二. */
export function numeralOf(number: number): string {
  const ones = number % 10 === 0 ? "" : (numerals[(number % 10) - 1] ?? "");
  return number < 10 ? ones : `${number < 20 ? "" : (numerals[Math.floor(number / 10) - 1] ?? "")}十${ones}`;
}

/** The number of a section by the form: 1 for 一、. */
export function ownNumber(section: Section): number {
  return markOf(section.mark).number;
}

/** Folded titles of a section, longest first. */
export const titlesOf = deriveOnce((section: Section): readonly string[] =>
  [section.title, ...(section.aliases ?? [])]
    .flatMap((title) => (title.includes("{{") ? [] : [foldLabel(title)]))
    .sort((a, b) => b.length - a.length),
);

/** `{{下年}}` in a title stands for any year. */
export const patternOf = deriveOnce((section: Section): RegExp | undefined => {
  const pieces = section.title.split(/\{\{[^}]*\}\}/u);
  return pieces.length === 1 ? undefined : new RegExp(`^${pieces.map(foldLabel).join("\\d{4}")}`, "u");
});

/** Where the title ends that begins at `from`, or undefined. */
export function endOfTitle(text: string, from: number, title: string): number | undefined {
  const folded = fold(text.slice(from, from + 80));
  let matched = 0;
  for (let i = 0; i < folded.characters.length; i += 1) {
    if (!folded.word[i]) continue;
    if (folded.characters[i] !== title[matched]) return undefined;
    matched += 1;
    if (matched === title.length) return from + i + 1;
  }
  return undefined;
}

/** The section whose content a title speaks of, by the words of the edition; the one with most of them. */
export function sectionByWords(edition: Edition, title: string): Section | undefined {
  const words = foldLabel(title);
  let best: Section | undefined;
  let most = 0;
  for (const section of edition.sections) {
    const count = (section.words ?? []).filter((word) => words.includes(word)).length;
    if (count > most) [best, most] = [section, count];
  }
  return best;
}
