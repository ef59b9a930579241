// Numbers of articles with a blank inside: 第三 十三条; and figures with a letter among their digits: 第71l号.
import { type ProofSlip, slipOf } from "./slip.ts";

const split = /第[零〇一二三四五六七八九十百]+(?:[ \u3000]+[零〇一二三四五六七八九十百]+)+(?=\s?[条款项号章])/gu;
/** Letters that look like 1 and 0. */
const lettered = /(?<![\w.:/-])(?:\d+[lIOo][\dlIOo]*|[lIOo]\d[\dlIOo]*)(?=[年月日号件条份项次人元%])/gu;

/** 一千二百34条: one number in two scripts. */
const mixed = /(?:[一二三四五六七八九]?[百千]|[一二三四五六七八九]十)\d{1,4}(?=[条件份次个项篇起宗场期])/gu;
/** 12三4条 and 1,23,4条; a comma stands before three digits. */
const inside = /(?<!\d)\d{1,8}[一二三四五六七八九]\d/gu;
const grouped = /(?<![\d.,，第])\d{1,6}(?:,\d{1,6})+(?=[条件份次个项篇起宗场期人元])/gu;
const wellGrouped = /^\d{1,3}(?:,\d{3})+$/u;
const wideComma = /(?<![\d.,，第])[1-9]\d{0,2}，\d{3}(?=[条件份次个篇人元])/gu;
/** 5 8件: a blank parts thousands alone. */
const parted = /(?<![\d.,，])\d{1,4}[ \u3000]\d{1,2}(?=[件条篇份])/gu;
/** 018篇, -18篇 */
const leadingZero = /(?<![\d.,，\-—])0\d+(?=[件条份次个篇人元])/gu;
const belowNil = /(?<=\p{Script=Han})[-－]\d+(?=[件条份篇])/gu;
/** 12月31号: documents write 日. 1号文件 is a name. */
const spokenDay = /(?<=\d月\d{1,2})号(?![文令线楼院机])/gu;
/** 6各: the counting word that sounds like it. */
const countedBySound = /(?<=\d)各(?=[，。、；])/gu;

/** Numbers that are broken or mistyped, each as it should be. */
export function findSplitNumbers(text: string): readonly ProofSlip[] {
  return [
    ...[...text.matchAll(split)].map((match) => slipOf("misspelt", match, { right: match[0].replace(/\s/gu, "") })),
    ...[...text.matchAll(lettered)].map((match) => {
      return slipOf("misspelt", match, { right: match[0].replace(/[lI]/gu, "1").replace(/[Oo]/gu, "0") });
    }),
    ...[...text.matchAll(mixed)].map((match) => slipOf("impossible", match, { why: "一个数字混用了汉字和阿拉伯数字" })),
    ...[...text.matchAll(inside)].map((match) =>
      slipOf("impossible", match, { why: "一个数字混用了汉字和阿拉伯数字" }),
    ),
    ...[...text.matchAll(grouped)]
      .filter(([number]) => !wellGrouped.test(number))
      .map((match) => slipOf("impossible", match, { why: "数字里的逗号应每三位一个" })),
    ...[...text.matchAll(wideComma)].map((match) => slipOf("impossible", match, { why: "数字里用了全角逗号" })),
    ...[...text.matchAll(leadingZero), ...text.matchAll(belowNil)].map((match) =>
      slipOf("impossible", match, { why: "件数、条数不会以 0 或负号开头" }),
    ),
    ...[...text.matchAll(parted)].map((match) => slipOf("impossible", match, { why: "数字中间有空格" })),
    ...[...text.matchAll(spokenDay)].map((match) => slipOf("misspelt", match, { right: "日" })),
    ...[...text.matchAll(countedBySound)].map((match) => slipOf("misspelt", match, { right: "个" })),
  ];
}
