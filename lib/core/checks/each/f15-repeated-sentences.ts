// F15: the same long sentence in two places.
import { defineCheck, type OneSided } from "../check.ts";
import { rangeOf, readTexts, type Sentence, sentencesOf } from "../claims/claims.ts";
import type { CheckContext } from "../context.ts";
import { partOf } from "../messages-claims.ts";
import { formMessages } from "../messages-form.ts";

/** Shorter sentences are phrases that everybody writes. */
const shortest = 12;

export const repeatedSentences = defineCheck({
  number: "F15",
  name: "报告内段落或长句重复",
  severity: "note",
  basis: "同一句话不应在报告中出现两次",
  pace: "narrative",
  reads: "words",
  find: (context) => {
    const seen = new Map<string, Sentence>();
    return sentencesOf(context).flatMap((sentence): OneSided[] => {
      const plain = sentence.text.replace(/^[^：，]{1,10}：/u, "").replace(/[^\p{Script=Han}A-Za-z]+/gu, "");
      if (plain.length < shortest) return [];
      const first = seen.get(plain);
      if (!first) seen.set(plain, sentence);
      return first ? [findingOf(context, first, sentence)] : [];
    });
  },
});

function findingOf(context: CheckContext, first: Sentence, again: Sentence): OneSided {
  const words = `${again.text.trim().slice(0, 24)}……`;
  const one = partOf(context.edition, first.section);
  const other = partOf(context.edition, again.section);
  const read = readTexts(context).get(again.section);
  return {
    section: again.section,
    message: one === other ? formMessages.repeatedHere(one, words) : formMessages.repeated(one, other, words),
    ...(read ? { range: rangeOf(read, again.from, again.to) } : {}),
  };
}
