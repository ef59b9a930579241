// N02: the number received already holds what was carried over from last year, and the sentence adds that again.
import { defineCheck, type Found } from "../check.ts";
import { placeOf, repairsOf } from "../claims/claim-findings.ts";
import type { Claim, Sentence } from "../claims/claims.ts";
import { inSentence, judgeClaims } from "../claims/judge-claims.ts";
import type { CheckContext } from "../context.ts";
import { claimMessages, partOf } from "../messages-claims.ts";

export const countedTwice = defineCheck({
  number: "N02",
  name: "新收与结转在文字中重复计算",
  severity: "warning",
  basis: "表三勾稽关系：新收加上年结转等于办理结果总计加结转下年度",
  sides: { left: "文中新收＋上年结转", right: "文中办结＋结转下年度" },
  pace: "narrative",
  find: (context) =>
    [...new Set(judgeClaims(context).map(({ claim }) => claim.sentence))].flatMap((sentence) =>
      twiceIn(context, sentence),
    ),
});

/** Other sums that fail are reported where they differ from the table (N01, N03, N04, B01). */
function twiceIn(context: CheckContext, sentence: Sentence): Found[] {
  const all = judgeClaims(context);
  const only = (kind: string): Claim | undefined => {
    const [first, ...more] = inSentence(all, sentence, kind).map(({ claim }) => claim);
    return more.every(({ value }) => value === first?.value) ? first : undefined;
  };
  const [received, over] = [only("received"), only("carriedOver")];
  const [answered, forward] = [only("answered"), only("carriedForward")];
  if (!received || !over || !answered || !forward || over.value === 0) return [];
  const included = /[含包]/u.test(over.near) || /含上年|含结转/u.test(sentence.text);
  if (included || received.value !== answered.value + forward.value) return [];
  const right = String(received.value - over.value);
  return [
    {
      ...placeOf(context, received),
      left: String(received.value + over.value),
      right: String(received.value),
      message: claimMessages.countedTwice(
        partOf(context.edition, sentence.section),
        String(received.value),
        String(over.value),
        String(answered.value),
        String(forward.value),
        right,
      ),
      repairs: repairsOf(context, received, right),
    },
  ];
}
