// N13: the same thing counted twice with different results.
import { defineCheck, type Found } from "../check.ts";
import { placeOf, quoteOf } from "../claims/claim-findings.ts";
import { type Claim, claimsOf } from "../claims/claims.ts";
import { judgeClaims } from "../claims/judge-claims.ts";
import { scopeOf } from "../claims/scope.ts";
import { subjectOf } from "../claims/subjects.ts";
import type { CheckContext } from "../context.ts";
import { claimMessages, partOf } from "../messages-claims.ts";

/** Shorter phrases say too little to be the same thing. */
const shortest = 8;
const counts =
  /发布|公开|收到|受理|办理|制作|开展|举办|组织|召开|培训|解读|回应|发放|印发|答复|推送|更新|审核|接听|回复|访问|浏览|报送|征集/u;

export const twoFigures = defineCheck({
  number: "N13",
  name: "同一事项前后数字不一",
  severity: "warning",
  basis: "同一报告中同一事项的数字应前后一致",
  sides: { left: "前一处", right: "后一处" },
  pace: "narrative",
  find: (context) => {
    const judged = new Set(judgeClaims(context).map(({ claim }) => claim));
    const seen = new Map<string, Claim>();
    return claimsOf(context).flatMap((claim) => {
      if (claim.unit === "" || claim.unit === "%" || claim.bracket || judged.has(claim) || /月/u.test(claim.near))
        return [];
      const subject = subjectOf(context.report, claim);
      if (subject.length < shortest || !counts.test(subject) || scopeOf(context, claim) === "other") return [];
      const key = `${subject} ${claim.unit}`;
      const first = seen.get(key);
      if (!first) seen.set(key, claim);
      return first && first.sentence !== claim.sentence && apart(first, claim)
        ? [findingOf(context, first, claim)]
        : [];
    });
  },
});

function apart(one: Claim, other: Claim): boolean {
  return one.high < other.low || other.high < one.low;
}

function findingOf(context: CheckContext, first: Claim, claim: Claim): Found {
  const one = partOf(context.edition, first.section);
  const other = partOf(context.edition, claim.section);
  return {
    ...placeOf(context, claim),
    left: String(first.value),
    right: String(claim.value),
    message: claimMessages.twoFigures(one, quoteOf(first), other, quoteOf(claim)),
  };
}
