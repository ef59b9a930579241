// F22: dates, shares and counts that can't be.
import { findImpossible } from "../../language/proof/find-impossible.ts";
import { defineCheck } from "../check.ts";
import { proofFindings } from "../text/proof-findings.ts";

export const impossibleValues = defineCheck({
  number: "F22",
  name: "不可能的日期、比例和数",
  severity: "warning",
  basis: "GB/T 15835《出版物上数字用法》；统计数应准确",
  sides: { left: "文中写作", right: "应为" },
  pace: "narrative",
  reads: "sections",
  find: (context) => proofFindings(context, findImpossible),
});
