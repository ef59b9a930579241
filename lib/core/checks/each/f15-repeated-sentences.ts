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
    const seen = new Map<string, Member>();
    return sentencesOf(context)
      .flatMap(membersOf)
      .flatMap((sentence): OneSided[] => {
        const plain = sentence.text.replace(/^[^：，]{1,10}：/u, "").replace(/[^\p{Script=Han}A-Za-z]+/gu, "");
        if (plain.length < shortest) return [];
        const first = seen.get(plain);
        if (!first) seen.set(plain, sentence);
        return first ? [findingOf(context, first, sentence)] : [];
      });
  },
});

type Member = Pick<Sentence, "section" | "text" | "from" | "to">;

/** A sentence, or what stands between its semicolons. */
function membersOf(sentence: Sentence): readonly Member[] {
  if (!sentence.text.includes("；")) return [sentence];
  const { section, text, from } = sentence;
  return [...text.matchAll(/[^；]+/gu)].map(({ index, 0: words }) => {
    return { section, text: words, from: from + index, to: from + index + words.length };
  });
}

function findingOf(context: CheckContext, first: Member, again: Member): OneSided {
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
