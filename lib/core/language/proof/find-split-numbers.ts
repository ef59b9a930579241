// Numbers of articles with a blank inside: 第三 十三条; and figures with a letter among their digits: 第71l号.
import { type ProofSlip, slipOf } from "./slip.ts";

const split = /第[零〇一二三四五六七八九十百]+(?:[ \u3000]+[零〇一二三四五六七八九十百]+)+(?=\s?[条款项号章])/gu;
/** Letters that look like 1 and 0. */
const lettered = /(?<![\w.:/-])(?:\d+[lIOo][\dlIOo]*|[lIOo]\d[\dlIOo]*)(?=[年月日号件条份项次人元%])/gu;

/** Numbers that are broken or mistyped, each as it should be. */
export function findSplitNumbers(text: string): readonly ProofSlip[] {
  return [
    ...[...text.matchAll(split)].map((match) => slipOf("misspelt", match, { right: match[0].replace(/\s/gu, "") })),
    ...[...text.matchAll(lettered)].map((match) => {
      return slipOf("misspelt", match, { right: match[0].replace(/[lI]/gu, "1").replace(/[Oo]/gu, "0") });
    }),
  ];
}
