// F24: the text names this office, not another one, and departments by the names they have.
import { findForeignNames } from "../../language/proof/find-foreign-names.ts";
import { findRenamedOffices } from "../../language/proof/find-renamed-offices.ts";
import { findTwiceNamed } from "../../language/proof/find-twice-named.ts";
import { defineCheck } from "../check.ts";
import { proofFindings } from "../text/proof-findings.ts";

export const officeNames = defineCheck({
  number: "F24",
  name: "单位自称和机构名称",
  severity: "warning",
  basis: "报告写本机关的情况；机构名称应用全称或规范化简称，前后一致",
  sides: { left: "文中写作", right: "应为" },
  pace: "narrative",
  reads: "sections",
  find: (context) =>
    proofFindings(context, (text) => [
      ...findForeignNames(text, context.report.office.name),
      ...findRenamedOffices(text, context.report.year),
      ...findTwiceNamed(text),
    ]),
});
