// N16: the processing fee in the part for other matters: offices add up to the whole; amounts are whole tens of 元.
import { defineCheck, type Found } from "../check.ts";
import { placeOf } from "../claims/claim-findings.ts";
import { type Claim, claimsOf } from "../claims/claims.ts";
import { exactSum } from "../claims/exact-sum.ts";
import type { CheckContext } from "../context.ts";
import { claimMessages, partOf } from "../messages-claims.ts";
import { textOf } from "../text/section-text.ts";

/** What follows them are parts of the whole. */
const listWords = ["其中", "分别"];

export const feeSums = defineCheck({
  number: "N16",
  name: "信息处理费件数与金额",
  severity: "warning",
  cases: "各单位之和与合计不一致：疑问；金额不是 10 元的整倍数：提示",
  basis: "国办函〔2020〕109号：按件、按量收费标准都是 10 元的整倍数",
  sides: { left: "文中合计", right: "所列各数之和" },
  pace: "narrative",
  find: (context) => {
    const claims = feeClaims(context);
    return [
      ...sums(context, claims, "元", "金额"),
      ...sums(context, claims, "件", "件数"),
      ...oddAmounts(context, claims),
    ];
  },
});

/** Claims of the part for other matters from the sentence that speaks of the fee on. */
function feeClaims(context: CheckContext): readonly Claim[] {
  const section = context.edition.sections.find(({ takesOthers }) => takesOthers)?.id;
  const claims = claimsOf(context).filter((claim) => claim.section === section);
  const first = claims.find(({ sentence }) => sentence.text.includes("处理费"));
  return first ? claims.slice(claims.indexOf(first)) : [];
}

function sums(context: CheckContext, claims: readonly Claim[], unit: string, what: string): Found[] {
  const [whole, ...parts] = claims.filter((claim) => claim.unit === unit);
  if (!whole || parts.length < 2 || !listWords.some((word) => textOf(context, whole.section).includes(word))) return [];
  const sum = exactSum(parts);
  if (sum === whole.value) return [];
  const message = claimMessages.feeSum(
    partOf(context.edition, whole.section),
    what,
    `${whole.value}${unit}`,
    `${sum}${unit}`,
  );
  return [{ ...placeOf(context, whole), left: String(whole.value), right: String(sum), message }];
}

function oddAmounts(context: CheckContext, claims: readonly Claim[]): Found[] {
  const odd = claims.find(({ unit, value }) => unit === "元" && value % 10 !== 0);
  return odd
    ? [
        {
          ...placeOf(context, odd),
          severity: "note",
          left: String(odd.value),
          message: claimMessages.feeTens(partOf(context.edition, odd.section), String(odd.value)),
        },
      ]
    : [];
}
