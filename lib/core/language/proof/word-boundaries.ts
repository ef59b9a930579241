// Where a word may begin or end, and which characters say so.
import type { WordCover } from "./field-cover.ts";

/** Characters that are words of their own: none of them is a mistyped one. */
export const particles = new Set("的了和与及在对等将并以为由从于是或不有这其我也都就已又再未无一二三四五六七八九十");
/** Beside these a word may begin or end, as beside a mark, a figure and another word of the field. */
const besideWords = new Set([
  ..."向被各按经全本该至到把让使给可应须需若如则而且但因所之后前中内新总件条次个项份篇场期年月日数",
  ...particles,
]);
/** They stand beside names and other words: 省政, 及市, 向村, 但找. In a word of two or three characters nobody can tell whether one is meant. */
const besideOthers = new Set(
  "省市县区州旗镇乡村街局委厅办处院府组科向被各按经本该至到把让使给中上下前后时但即现每个很更最还才只能会应可用面数",
);

/** These stand before verbs and numbers: 申请仍在办理, 2023年第四季度. */
const beforeVerbs = new Set("仍第均皆尚另约共");

/** What follows is a name: 联系人：付议. */
const afterTitle = /[人员长][：:]$/u;

export function isHan(code: number): boolean {
  return code >= 0x3400 && code <= 0x9fff;
}

/** In a short word no character may be one that stands beside names and other words. `at` is where in the word `found` was typed. */
export function isJudged(found: string, word: string, at: number): boolean {
  if (word.length > 3) return true;
  if (besideOthers.has(found) || beforeVerbs.has(found)) return false;
  const other = word.charAt(1 - at);
  return word.length > 2 || !(particles.has(other) || besideOthers.has(other));
}

/** Does a word stand here, from one offset to another, that is not made of pieces of its neighbours: 职|工开|展? The shorter, the surer it must be. */
export function isOneWord(text: string, from: number, to: number, mistyped: number, cover: WordCover): boolean {
  if (afterTitle.test(text.slice(Math.max(0, from - 2), from))) return false;
  const begins = !isHan(text.charCodeAt(from - 1)) || besideWords.has(text.charAt(from - 1)) || cover.endsAt(from);
  const ends = !isHan(text.charCodeAt(to)) || besideWords.has(text.charAt(to)) || cover.beginsAt(to);
  if ((mistyped === from && !begins) || (mistyped === to - 1 && !ends)) return false;
  if (to - from > 3) return true;
  if (cover.crosses(from) || cover.crosses(to)) return false;
  return to - from === 2 ? begins && ends : begins || ends;
}
