// Folding text for comparison: width, Traditional characters, zero-width characters; positions are kept.

import { sure } from "../ground/sure.ts";
import { simplifiedCharacter } from "./simplify.ts";

const pinyinNote = /(?<=\p{Script=Han})[（(][a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜɡ]{1,8}[)）]/gu;
const invisible = /[\u200b-\u200f\u2060\ufeff\u00ad]/gu;

/** Is the character a letter or a digit (what labels are compared by)? */
const wordly = /[\p{L}\p{N}]/u;

export interface Folded {
  /** One entry a character: half-width, Simplified. White space of any kind is a blank. */
  readonly characters: readonly string[];
  /** Is the character a letter or digit? */
  readonly word: readonly boolean[];
}

const radicals = /[\u2e80-\u2fdf\uf900-\ufaff]/gu;

/** Radicals and compatibility forms that some PDF fonts give instead of the characters they look like: `⼀` → `一`. */
export function withoutRadicals(text: string): string {
  return text.replace(radicals, (character) => character.normalize("NFKC"));
}

/** A text without invisible characters and without the pinyin notes some mirrors add: `據(jù)`. */
export function cleaned(text: string): string {
  const visible = text.replace(invisible, "");
  return /[(（][a-zāáǎàēéěèīíǐìōóǒòūúǔùü]/u.test(visible) ? visible.replace(pinyinNote, "") : visible;
}

function foldCharacter(character: string): string {
  const code = sure(character.codePointAt(0));
  if (code >= 0x21 && code <= 0x7e) return character;
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCodePoint(code - 0xfee0);
  if (/\s|\u3000/u.test(character)) return " ";
  if (character === "−" || character === "﹣") return "-";
  return simplifiedCharacter(character);
}

const foldedCharacters = new Map<string, { readonly folded: string; readonly word: boolean }>();

function foldOnce(character: string): { readonly folded: string; readonly word: boolean } {
  let known = foldedCharacters.get(character);
  if (!known) {
    const folded = foldCharacter(character).toLowerCase();
    known = { folded, word: wordly.test(folded) };
    if (foldedCharacters.size < 20_000) foldedCharacters.set(character, known);
  }
  return known;
}

/** A text folded character by character. */
export function fold(text: string): Folded {
  const characters: string[] = [];
  const word: boolean[] = [];
  for (const character of cleaned(text)) {
    const known = foldOnce(character);
    characters.push(known.folded);
    word.push(known.word);
  }
  return { characters, word };
}

/** The text folded, without white space. */
export function foldWords(text: string): string {
  return fold(text)
    .characters.filter((character) => character !== " ")
    .join("");
}

const leadingMark =
  /^(?:\([一二三四五六七八九十]{1,3}\)|[一二三四五六七八九十]{1,3}[、.,]|\d{1,2}[.、](?!\d)|\(\d{1,2}\)|[①-⑩])/u;

/** Letters and digits of a text, folded, without its leading numbering: what two labels are compared by. */
export function foldLabel(text: string): string {
  let start = "";
  let words = "";
  let begun = false;
  for (const character of cleaned(text)) {
    const { folded, word } = foldOnce(character);
    if (folded === " ") continue;
    if (begun) {
      if (word) words += folded;
      continue;
    }
    start += folded;
    if (start.length < 8) continue;
    begun = true;
    words = wordsOf(start.replace(leadingMark, ""));
  }
  return begun ? words : wordsOf(start.replace(leadingMark, ""));
}

function wordsOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, "");
}
