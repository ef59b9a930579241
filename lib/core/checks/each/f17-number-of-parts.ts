// F17: the opening says how many parts there are, lists them, and both are right.

import { chineseValue } from "../../language/numerals.ts";
import { defineCheck } from "../check.ts";
import { readTexts } from "../claims/claims.ts";
import { formMessages } from "../messages-form.ts";

export const numberOfParts = defineCheck({
  number: "F17",
  name: "前言所称“N部分”与列举数、实际数一致",
  severity: "note",
  basis: "引言所说的部分数应与列举的、实际的部分数一致",
  sides: { left: "列举的部分", right: "所称的部分" },
  pace: "narrative",
  find: (context) => {
    const text = readTexts(context).get("opening")?.folded.text ?? "";
    const parts = statedParts(text);
    if (!parts) return [];
    const stated = /^\d+$/.test(parts.number) ? Number(parts.number) : chineseValue(parts.number);
    const actual = context.edition.sections.length;
    const listed = partsListed(parts.list);
    if (stated === undefined || (stated === actual && (listed * 2 < stated || listed >= stated))) return [];
    const message = formMessages.partsCount(parts.number, listed, actual);
    return [{ section: "opening", left: String(listed), right: String(stated), message }];
  },
});

const longestList = 400;

/** `由……等六部分组成`: the list and the number; the first that begins in the number's own sentence. */
function statedParts(text: string): { readonly list: string; readonly number: string } | undefined {
  for (const { 1: number = "", index } of text.matchAll(/([一二三四五六七八九十\d]{1,3})个?大?部分/gu)) {
    const before = text.slice(Math.max(0, index - longestList), index);
    const sentence = before.slice(before.lastIndexOf("。") + 1);
    const opened = /由|包括|包含|分为/u.exec(sentence);
    if (opened) return { list: sentence.slice(opened.index + opened[0].length).replace(/等$/u, ""), number };
  }
  return undefined;
}

/** Parts between 、; a title may hold 、 itself, so a piece that the one before does not end is no part of its own. */
function partsListed(list: string): number {
  const pieces = list.split(/[、，；]|以及|[和及](?=其他|存在)/u).filter((piece) => piece.trim() !== "");
  return pieces.filter(
    (piece, index) =>
      index === 0 || !/^(?:提起|行政诉讼)/u.test(piece) || /(?:情况|数量|事项)$/u.test(pieces[index - 1] ?? ""),
  ).length;
}
