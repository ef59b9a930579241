// N14: the same number of the same thing with two counting words.
import { defineCheck } from "../check.ts";
import { placeOf, quoteOf } from "../claims/claim-findings.ts";
import { type Claim, claimsOf } from "../claims/claims.ts";
import { subjectOf } from "../claims/subjects.ts";
import { claimMessages, partOf } from "../messages-claims.ts";

/** So many last characters name the thing. */
const noun = 4;
const countingWords = "件条次项篇期场个份起";

export const twoUnits = defineCheck({
  number: "N14",
  name: "同一数值不同单位",
  severity: "note",
  basis: "同一事项的量词应前后一致",
  sides: { left: "前一处单位", right: "后一处单位" },
  pace: "narrative",
  find: (context) => {
    const seen = new Map<string, Claim>();
    return claimsOf(context).flatMap((claim) => {
      if (claim.unit === "" || !countingWords.includes(claim.unit) || claim.value < 5 || claim.bracket) return [];
      const subject = subjectOf(context.report, claim);
      if (subject.length < noun) return [];
      const key = `${subject.slice(-noun)} ${claim.value}`;
      const first = seen.get(key);
      if (!first) seen.set(key, claim);
      if (!first || first.unit === claim.unit || first.sentence === claim.sentence) return [];
      const one = partOf(context.edition, first.section);
      const other = partOf(context.edition, claim.section);
      const message = claimMessages.twoUnits(one, quoteOf(first), other, quoteOf(claim));
      return [{ ...placeOf(context, claim), left: first.unit, right: claim.unit, message }];
    });
  },
});
