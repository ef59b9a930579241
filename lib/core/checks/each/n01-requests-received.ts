// N01: the number of requests in the text against the table, on every basis in use.
import { defineCheck } from "../check.ts";
import { claimFindings } from "../claims/claim-findings.ts";
import { inSentence, type Judged } from "../claims/judge-claims.ts";

export const requestsReceived = defineCheck({
  number: "N01",
  name: "申请总量与表三",
  severity: "warning",
  cases: "与任何口径都不一致：疑问；与另一口径一致，或只统计本级：提示",
  basis: "文字中的申请数应与表三一致；常用口径有本年新收、本年新收加上年结转、办理结果总计",
  sides: { left: "文中", right: "表中" },
  pace: "narrative",
  find: (context) => claimFindings(context, "N01", isPart),
});

/** A smaller number beside one that agrees is a part of it; a sentence that adds up twice is reported by N02. */
function isPart(judged: Judged, all: readonly Judged[]): boolean {
  const { claim, meaning, agrees } = judged;
  const wholes = all.filter((other) => other.meaning.kind === meaning.kind && other.agrees >= 0);
  if (agrees < 0) return wholes.some((other) => other.claim.value > claim.value);
  return (
    inSentence(all, claim.sentence, "carriedOver").length > 0 &&
    inSentence(all, claim.sentence, "carriedForward").length > 0
  );
}
