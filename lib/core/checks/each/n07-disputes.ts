// N07: reviews and lawsuits in the text against the table.
import { defineCheck } from "../check.ts";
import { claimFindings } from "../claims/claim-findings.ts";
import { wrongOutcomes } from "../claims/universal-outcomes.ts";

export const disputes = defineCheck({
  number: "N07",
  name: "复议诉讼数与表四",
  severity: "warning",
  cases: "不一致：疑问；只统计本级：提示",
  basis: "文字中的复议、诉讼数应与表四一致；诉讼为未经复议直接起诉与复议后起诉之和",
  sides: { left: "文中", right: "表中" },
  pace: "narrative",
  find: (context) => [
    ...claimFindings(context, "N07", ({ claim, meaning }, all) =>
      all.some((other) => other.meaning.kind === meaning.kind && other.agrees >= 0 && other.claim.value > claim.value),
    ),
    ...wrongOutcomes(context),
  ],
});
