// N06: kinds of applicant in the text against the columns of the table.
import { defineCheck } from "../check.ts";
import { claimFindings } from "../claims/claim-findings.ts";
import { wrongApplicants } from "../claims/contradicted-universals.ts";
import { inSentence } from "../claims/judge-claims.ts";

export const applicants = defineCheck({
  number: "N06",
  name: "申请人结构与表三",
  severity: "warning",
  cases: "与任何口径都不一致：疑问；与另一口径一致，或只统计本级：提示",
  basis: "文字中的自然人、法人或其他组织申请数应与表三相应各列一致",
  sides: { left: "文中", right: "表中" },
  pace: "narrative",
  find: (context) => [
    ...claimFindings(context, "N06", ({ claim }, all) =>
      inSentence(all, claim.sentence, "received").some(({ agrees }) => agrees < 0),
    ),
    ...wrongApplicants(context),
  ],
});
