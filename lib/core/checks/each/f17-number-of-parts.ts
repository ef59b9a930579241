// F17: the opening says how many parts there are, lists them, and both are right.
import { defineCheck } from "../check.ts";
import { formMessages } from "../messages-form.ts";
import { readTexts } from "../text/claims.ts";
import { chineseValue } from "../text/numerals.ts";

export const numberOfParts = defineCheck({
  number: "F17",
  name: "前言所称“N部分”与列举数、实际数一致",
  severity: "note",
  basis: "引言所说的部分数应与列举的、实际的部分数一致",
  pace: "narrative",
  find: (context) => {
    const text = readTexts(context).get("opening")?.folded.text ?? "";
    const match = /(?:由|包括|包含|分为)([^。]{0,400}?)等?([一二三四五六七八九十\d]{1,3})个?(?:大)?部分/u.exec(text);
    if (!match) return [];
    const stated = /^\d+$/.test(match[2] as string) ? Number(match[2]) : chineseValue(match[2] as string);
    const actual = context.edition.sections.length;
    const listed = partsListed(match[1] as string);
    if (stated === undefined || (stated === actual && (listed * 2 < stated || listed >= stated))) return [];
    const message = formMessages.partsCount(match[2] as string, listed, actual);
    return [{ section: "opening", left: String(listed), right: String(stated), message }];
  },
});

/** Parts between 、; a title may hold 、 itself, so a piece that the one before does not end is no part of its own. */
function partsListed(list: string): number {
  const pieces = list.split(/[、，；]|以及|[和及](?=其他|存在)/u).filter((piece) => piece.trim() !== "");
  return pieces.filter(
    (piece, index) =>
      index === 0 || !/^(?:提起|行政诉讼)/u.test(piece) || /(?:情况|数量|事项)$/u.test(pieces[index - 1] as string),
  ).length;
}
