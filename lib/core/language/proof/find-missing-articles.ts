// Articles that a law doesn't have: 《条例》第八十三条, where there are 56.
import { type ProofSlip, slipOf } from "./slip.ts";

/** The regulation of 2019 (国务院令第711号) has 56 articles; the one before had 38. */
const articles = 56;
const cited = /(?:信息公开条例|《条例)[》〉]?第([零〇一二三四五六七八九十百]{1,5}|\d{1,3})条/gu;
const digits = "零一二三四五六七八九";

/** Citations of the regulation whose article is beyond its last. */
export function findMissingArticles(text: string): readonly ProofSlip[] {
  return [...text.matchAll(cited)]
    .filter(({ 1: number = "" }) => articleOf(number) > articles)
    .map((match) => slipOf("impossible", match, { why: `《政府信息公开条例》共 ${articles} 条` }));
}

/** 1 to 199, in figures or in Chinese. */
function articleOf(number: string): number {
  if (/^\d+$/.test(number)) return Number(number);
  const [, hundreds, tens, ones = ""] =
    /^(一?百)?[零〇]?(?:([一二三四五六七八九]?)十)?([一二三四五六七八九]?)$/u.exec(number) ?? [];
  const ten = tens === undefined ? 0 : tens === "" ? 10 : digits.indexOf(tens) * 10;
  return (hundreds ? 100 : 0) + ten + (ones === "" ? 0 : digits.indexOf(ones));
}
