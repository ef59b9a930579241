// Claims: every number in a report's text with what it counts, where it stands, and the words around it.

import type { Edition } from "../../editions/edition.ts";
import { deriveOnce } from "../../ground/derive-once.ts";
import { sure } from "../../ground/sure.ts";
import { type FoldedProse, foldProse } from "../../language/fold-prose.ts";
import { foldLabel } from "../../language/fold-text.ts";
import { type Numeral, readNumerals } from "../../language/numerals.ts";
import type { CheckContext } from "../context.ts";
import { tagClaims, type Word } from "./tag-claims.ts";

export interface Claim extends Numeral {
  readonly section: string;
  readonly sentence: Sentence;
  /** Offset of the first of them in the section's folded text. */
  readonly nearFrom: number;
  /** Words between the last boundary (， 。 ； or another number) and the number. */
  readonly near: string;
  /** The last of those words without marks and spaces, as labels are compared. */
  readonly words: string;
  /** Words after the counting word up to the next boundary. */
  readonly after: string;
  /** How deep in brackets it stands. */
  readonly bracket: boolean;
}

export interface Sentence {
  readonly section: string;
  readonly text: string;
  /** Offsets in the section's folded text. */
  readonly from: number;
  readonly to: number;
  /** Number of the paragraph in its section. */
  readonly paragraph: number;
  /** The sub-heading it stands under, "" where there is none. */
  readonly heading: string;
  /** Its words that the lexicon knows. */
  readonly words: readonly Word[];
  readonly claims: readonly Claim[];
}

export interface ReadText {
  readonly section: string;
  readonly original: string;
  readonly folded: FoldedProse;
  readonly sentences: readonly Sentence[];
}

/** More numbers than any report holds; what lies beyond in a text that is no report is not read. */
const mostClaims = 1500;
const mostInSentence = 150;

/** What stands further back in a sentence is not read word by word. */
export const longestSentence = 2000;
/** Labels of rows are shorter than this. */
const longestLabel = 40;

interface Texts {
  readonly bySection: ReadonlyMap<string, ReadText>;
  readonly sentences: readonly Sentence[];
  readonly claims: readonly Claim[];
}

/** By narrative, as a keystroke in a table leaves it alone, and in it by the form whose sections it is read by. */
const textsByEdition = deriveOnce((_narrative: CheckContext["report"]["narrative"]) => new Map<Edition, Texts>());

function textsOf(context: CheckContext): Texts {
  return textsByEdition(context.report.narrative).get(context.edition) ?? takeIn(context);
}

function takeIn({ edition, report }: CheckContext, before?: Texts): Texts {
  const sections = ["opening", ...edition.sections.map(({ id }) => id)];
  const read = sections.flatMap((section) => {
    const original = report.narrative[section] ?? "";
    const same = before?.bySection.get(section);
    if (same?.original === original) return [same];
    return original.trim() === "" ? [] : [readText(section, original)];
  });
  const sentences = read.flatMap((text) => text.sentences);
  const claims = sentences.flatMap((sentence) => sentence.claims).slice(0, mostClaims);
  const bySection = new Map(read.map((text) => [text.section, text]));
  const texts = { bySection, sentences, claims };
  textsByEdition(report.narrative).set(edition, texts);
  return texts;
}

/** Reads the texts of a report that differs from another in some: the others are not read again. */
export function readAgain(before: CheckContext, after: CheckContext): void {
  if (!textsByEdition(after.report.narrative).has(after.edition)) takeIn(after, textsOf(before));
}

/** A report's text by section, `opening` first, read once for all checks. */
export function readTexts(context: CheckContext): ReadonlyMap<string, ReadText> {
  return textsOf(context).bySection;
}

/** All claims of a report in the order of its text. */
export function claimsOf(context: CheckContext): readonly Claim[] {
  return textsOf(context).claims;
}

export function sentencesOf(context: CheckContext): readonly Sentence[] {
  return textsOf(context).sentences;
}

export function readText(section: string, original: string): ReadText {
  const folded = foldProse(original);
  const numerals = readNumerals(folded.text);
  const sentences: Sentence[] = [];
  let paragraph = 0;
  let heading = "";
  let from = 0;
  let next = 0;
  for (const match of folded.text.matchAll(/[。！？\n]+|$/gu)) {
    const to = match.index + match[0].length;
    if (to > from) {
      const inside: Numeral[] = [];
      while (next < numerals.length && sure(numerals[next]).from < to) inside.push(sure(numerals[next++]));
      heading = headingIn(folded.text.slice(from, to)) ?? heading;
      sentences.push(sentenceOf(section, folded.text, from, to, { paragraph, heading }, inside));
    }
    if (match[0].includes("\n")) paragraph++;
    from = to;
  }
  return { section, original, folded, sentences };
}

/** A sub-heading or run-in heading at the start of a sentence. */
function headingIn(sentence: string): string | undefined {
  return /(?:^|。)（[一二三四五六七八九十]{1,3}）([^，。\n]{2,24})/u.exec(sentence)?.[1];
}

function sentenceOf(
  section: string,
  text: string,
  from: number,
  to: number,
  place: Pick<Sentence, "paragraph" | "heading">,
  inside: readonly Numeral[],
): Sentence {
  const claims: Claim[] = [];
  const words = tagClaims(text.slice(from, Math.min(to, from + longestSentence)), from);
  const sentence: Sentence = { section, text: text.slice(from, to), from, to, ...place, words, claims };
  let previous = from;
  for (const numeral of inside.slice(0, mostInSentence)) {
    const [nearFrom, near] = wordsBefore(text, Math.max(previous, from), numeral.from);
    const after =
      /^[^，。；：！？、\n（）\d]*/u.exec(text.slice(numeral.end, Math.min(to, numeral.end + 40)))?.[0] ?? "";
    const label = foldLabel(near.slice(-longestLabel));
    const bracket = inBracket(text, from, numeral.from);
    claims.push({ ...numeral, section, sentence, nearFrom, near, words: label, after, bracket });
    if (numeral.unit !== "") previous = numeral.end;
  }
  return sentence;
}

const boundaries = new Set([..."，；：（。！？\n"].map((mark) => mark.charCodeAt(0)));

/** The words of the clause before a number, after the number before it; a bracket that ends just before it is skipped. */
function wordsBefore(text: string, from: number, to: number): readonly [from: number, words: string] {
  const open = text[to - 1] === "）" ? text.lastIndexOf("（", to) : -1;
  const end = open >= 0 ? open : to;
  const least = end < from ? 0 : from;
  let start = end;
  while (start > least && !boundaries.has(text.charCodeAt(start - 1))) start--;
  while (start < end && "、）".includes(text[start] ?? "")) start++;
  return [start, text.slice(start, end)];
}

function inBracket(text: string, from: number, to: number): boolean {
  for (let index = to - 1; index >= from; index--) {
    if (text[index] === "（") return true;
    if (text[index] === "）") return false;
  }
  return false;
}

/** Where a piece of folded text stands in the section as typed. */
export function rangeOf(read: ReadText, from: number, to: number): { section: string; from: number; to: number } {
  const at = read.folded.at;
  const { length } = read.original;
  // The end of a paragraph is one of its characters, and the last one has none behind it.
  return { section: read.section, from: at[from] ?? 0, to: Math.min((at[to - 1] ?? length - 1) + 1, length) };
}
