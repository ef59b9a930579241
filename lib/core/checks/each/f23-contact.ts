// F23: phones, post codes, links and mail addresses that can't work.
import { findContactSlips } from "../../language/proof/find-contact-slips.ts";
import { defineCheck } from "../check.ts";
import { proofFindings } from "../text/proof-findings.ts";

export const contactWritten = defineCheck({
  number: "F23",
  name: "联系方式和网址的写法",
  severity: "warning",
  basis: "公众要凭联系方式和网址找到本机关",
  sides: { left: "文中写作", right: "应为" },
  pace: "narrative",
  reads: "sections",
  find: (context) => proofFindings(context, findContactSlips),
});
