// F21: misspelt words, characters and words that stand twice, digits and quotes of the wrong kind.
import { findDoubled } from "../../language/proof/find-doubled.ts";
import { findMisspelt } from "../../language/proof/find-misspelt.ts";
import { findMixedScript } from "../../language/proof/find-mixed-script.ts";
import { findSplitNumbers } from "../../language/proof/find-split-numbers.ts";
import { findStraightQuotes } from "../../language/proof/find-straight-quotes.ts";
import { findWideDigits } from "../../language/proof/find-wide-digits.ts";
import { defineCheck } from "../check.ts";
import { proofFindings } from "../text/proof-findings.ts";

export const misspelt = defineCheck({
  number: "F21",
  name: "错别字、重字与误用符号",
  severity: "warning",
  basis: "法定用语、文件名称和固定提法应逐字准确；GB/T 15834、GB/T 15835",
  sides: { left: "文中写作", right: "应为" },
  pace: "narrative",
  reads: "sections",
  find: (context) =>
    proofFindings(context, (text) => [
      ...findMisspelt(text),
      ...findDoubled(text),
      ...findMixedScript(text),
      ...findStraightQuotes(text),
      ...findWideDigits(text),
      ...findSplitNumbers(text),
    ]),
});
