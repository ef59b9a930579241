// N03: the number of requests answered in the text against the total of results.
import { defineCheck } from "../check.ts";
import { claimFindings } from "../claims/claim-findings.ts";
import { inSentence, type Judged } from "../claims/judge-claims.ts";

export const requestsAnswered = defineCheck({
  number: "N03",
  name: "办结、答复数与表三",
  severity: "warning",
  cases: "与任何口径都不一致：疑问；与另一口径一致，或只统计本级：提示",
  basis: "文字中的办结、答复数应与表三“（七）总计”一致",
  sides: { left: "文中", right: "表中" },
  pace: "narrative",
  find: (context) => claimFindings(context, "N03", isPart),
});

/** A part of a number that agrees, the answered part of what was received this year, or reported with what was received. */
function isPart({ claim, meaning, agrees }: Judged, all: readonly Judged[]): boolean {
  const received = inSentence(all, claim.sentence, "received");
  if (received.some((one) => one.agrees < 0)) return true;
  const forward = inSentence(all, claim.sentence, "carriedForward").filter((one) => one.agrees >= 0);
  if (received.some((one) => forward.some((rest) => one.claim.value === claim.value + rest.claim.value))) return true;
  const wholes = all.filter(
    (other) => other.meaning.kind === meaning.kind && other.agrees >= 0 && other.claim !== claim,
  );
  return agrees < 0 && wholes.some((other) => other.claim.value > claim.value);
}
