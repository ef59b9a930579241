// Enumerations that skip or repeat: 一是…三是, 第一…第三, （一）…（三） run into one paragraph. A new paragraph or 一是 begins anew.
import { chineseNumeral } from "../chinese-numeral.ts";
import type { ProofSlip } from "./slip.ts";

const ordinals = "一二三四五六七八九十";
const mark =
  /(?<![之第统唯单万十])([一二三四五六七八九十])是(?!否|以|否)|第([一二三四五六七八九十])(?=[，,、])|(?<=[。；])[（(]([一二三四五六七八九十])[）)]/gu;

/** Marks of an enumeration that do not follow the one before. */
export function findOrdinalGaps(text: string): readonly ProofSlip[] {
  const slips: ProofSlip[] = [];
  for (const series of [1, 2, 3] as const) {
    let due = 1;
    let after = 0;
    for (const match of text.matchAll(mark)) {
      const ordinal = match[series];
      if (ordinal === undefined) continue;
      const stands = ordinals.indexOf(ordinal) + 1;
      // 一是 and 一是 in one sentence: the second continues, it begins nothing.
      const again = stands === 1 && due === 2 && !/[。：:\n]/u.test(text.slice(after, match.index));
      after = match.index;
      // What falls back further begins an enumeration whose 一是 was written another way.
      if (again || ((stands > due || stands === due - 1) && stands !== 1 && due !== 1)) {
        const right = match[0].replace(ordinal, chineseNumeral(due));
        slips.push({ kind: "ordinal", from: match.index, to: match.index + match[0].length, found: match[0], right });
      }
      due = stands + 1;
    }
  }
  return slips;
}
