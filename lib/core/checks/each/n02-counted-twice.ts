// N02: received, carried over, answered and carried forward in one sentence have to balance.
import { defineCheck, type Found } from "../check.ts";
import type { CheckContext } from "../context.ts";
import { claimMessages, partOf } from "../messages-claims.ts";
import { placeOf, repairsOf } from "../text/claim-findings.ts";
import type { Claim, Sentence } from "../text/claims.ts";
import { inSentence, judgeClaims } from "../text/judge-claims.ts";

export const countedTwice = defineCheck({
  number: "N02",
  name: "新收与结转在文字中重复计算",
  severity: "warning",
  basis: "表三勾稽关系：新收加上年结转等于办理结果总计加结转下年度",
  pace: "narrative",
  find: (context) =>
    [...new Set(judgeClaims(context).map(({ claim }) => claim.sentence))].flatMap((sentence) =>
      unbalanced(context, sentence),
    ),
});

function unbalanced(context: CheckContext, sentence: Sentence): Found[] {
  const all = judgeClaims(context);
  const claim = (kind: string): Claim | undefined => {
    const found = inSentence(all, sentence, kind);
    return found.length === 1 ? found[0]?.claim : undefined;
  };
  const [received, over, answered, forward] = ["received", "carriedOver", "answered", "carriedForward"].map(claim);
  if (!received || !over || !answered || !forward) return [];
  const done = answered.value + forward.value;
  const included = /[含包]/u.test(over.near) || /含上年|含结转/u.test(sentence.text);
  if (received.value + over.value === done || (included && received.value === done)) return [];
  const words = [received, over, answered, forward].map(({ value }) => String(value)) as [
    string,
    string,
    string,
    string,
  ];
  const part = partOf(context.edition, sentence.section);
  const twice = received.value === done;
  const right = String(received.value - over.value);
  return [
    {
      ...placeOf(context, received),
      left: String(received.value + over.value),
      right: String(done),
      message: twice ? claimMessages.countedTwice(part, ...words, right) : claimMessages.unbalanced(part, ...words),
      repairs: twice ? repairsOf(context, received, right) : [],
    },
  ];
}
