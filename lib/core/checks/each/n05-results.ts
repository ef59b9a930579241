// N05: results by kind in the text against the rows and groups of the table.
import { defineCheck } from "../check.ts";
import { claimFindings } from "../claims/claim-findings.ts";
import { wrongDenials, wrongGrants } from "../claims/contradicted-universals.ts";
import { inSentence } from "../claims/judge-claims.ts";

export const results = defineCheck({
  number: "N05",
  name: "各类结果数与表三小计",
  severity: "warning",
  cases: "不一致：疑问；只统计本级：提示",
  basis: "文字中的各类办理结果应与表三相应各行的总计一致",
  sides: { left: "文中", right: "表中" },
  pace: "narrative",
  find: (context) => [
    ...claimFindings(context, "N05", ({ claim }, all) =>
      ["received", "answered"].some((kind) => inSentence(all, claim.sentence, kind).some(({ agrees }) => agrees < 0)),
    ),
    ...wrongGrants(context),
    ...wrongDenials(context),
  ],
});
