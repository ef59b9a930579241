// N04: requests carried over from last year and forward to next year in the text.
import { defineCheck } from "../check.ts";
import { claimFindings } from "../claims/claim-findings.ts";
import { inSentence } from "../claims/judge-claims.ts";

export const carriedOverAndForward = defineCheck({
  number: "N04",
  name: "上年结转、结转下年数与表三",
  severity: "warning",
  cases: "不一致：疑问；只统计本级：提示",
  basis: "文字中的上年结转、结转下年数应与表三一致",
  sides: { left: "文中", right: "表中" },
  pace: "narrative",
  find: (context) =>
    claimFindings(context, "N04", ({ claim }, all) =>
      inSentence(all, claim.sentence, "received").some((received) => received.agrees < 0),
    ),
});
