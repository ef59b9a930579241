// A character typed twice beside words of the field: 进行行检查, 优优化. Taken out once, it leaves two whole words.
import { numbersOf } from "../character-numbers.ts";
import { isHan } from "./word-boundaries.ts";
import { longestFrom } from "./word-starts.ts";

/** They stand beside other words as words of their own (市市场监管局, 信息安全全过程), or are meant twice (人人参与, 常常). */
const doubling = new Set(
  "省市县区州旗镇乡村街局委厅办处院所站人事件条项天年月日家层级步时点次户种类个一二三两不再各每全总分" +
    "上下中内外前后新大小高公共常往仅刚渐偏恰频屡纷稳牢紧深多好细早远久真明慢轻快可受强发子名同应待型化性单",
);
const longestWord = 4;
/** Groups of words that are set are not longer. */
const longestSet = 16;

/** Is the pair that begins here such a one? 精精准准 is meant. */
export function isDoubledBetweenWords(text: string, at: number): boolean {
  if (!isHan(text.charCodeAt(at)) || doubling.has(text.charAt(at)) || isPair(text, at + 2) || isPair(text, at - 2))
    return false;
  return isDoubledEnd(text, at) || isDoubledStart(text, at);
}

function isPair(text: string, at: number): boolean {
  return isHan(text.charCodeAt(at)) && text.charCodeAt(at) === text.charCodeAt(at + 1);
}

/** 进行 + 行 + 检查: a word ends with the first one, and another begins behind the second, with which none begins. */
function isDoubledEnd(text: string, at: number): boolean {
  return endsWord(text, at + 1) && wordAt(text, at + 1) === 0 && beginsAfter(text, at + 2);
}

/** 优 + 优化: a word begins with the second one, and a mark stands before the first: 信息网网站 are two words. */
function isDoubledStart(text: string, at: number): boolean {
  return isMark(text, at - 1) && wordAt(text, at + 1) > 0;
}

function beginsAfter(text: string, at: number): boolean {
  return isMark(text, at) || wordAt(text, at) > 0;
}

/** How long the word of the field is that stands here; such pairs are few, so a short piece is looked at anew. */
function wordAt(text: string, at: number): number {
  return longestFrom(numbersOf(text.slice(at, at + longestSet)), 0);
}

/** No Chinese character: a mark, a figure, the text's end. */
function isMark(text: string, at: number): boolean {
  return !isHan(text.charCodeAt(at));
}

function endsWord(text: string, end: number): boolean {
  for (let length = 2; length <= longestWord; length++)
    if (end >= length && wordAt(text, end - length) === length) return true;
  return false;
}
