// Numbers of articles with a blank inside: 第三 十三条; and figures with a letter among their digits: 第71l号.
import { type ProofSlip, slipOf } from "./slip.ts";

const split = /第[零〇一二三四五六七八九十百]+(?:[ \u3000]+[零〇一二三四五六七八九十百]+)+(?=\s?[条款项号章])/gu;
/** Letters that look like 1 and 0. */
const lettered = /(?<![\w.:/-])(?:\d+[lIOo][\dlIOo]*|[lIOo]\d[\dlIOo]*)(?=[年月日号件条份项次人元%])/gu;

/** 一千二百34条: one number in two scripts. */
const mixed = /(?:[一二三四五六七八九]?[百千]|[一二三四五六七八九]十)\d{1,4}(?=[条件份次个项篇起宗场期])/gu;
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
    ...[...text.matchAll(countedBySound)].map((match) => slipOf("misspelt", match, { right: "个" })),
  ];
}
