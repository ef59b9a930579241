// F03: a government's report tells the results of 考核, 社会评议 and 责任追究.
import { defineCheck } from "../check.ts";
import { partOf } from "../messages-claims.ts";
import { formMessages } from "../messages-form.ts";
import { isGovernment } from "../office-kind.ts";
import { narrativeSection, wordsOf } from "../text/section-text.ts";

const section = "overview";
const wanted: readonly (readonly [string, RegExp])[] = [
  ["工作考核", /考核|绩效/u],
  ["社会评议", /评议/u],
  ["责任追究", /责任追究|追责|问责|追究责任/u],
];

export const assessmentResults = defineCheck({
  number: "F03",
  name: "人民政府年报须含工作考核、社会评议和责任追究结果",
  severity: "warning",
  basis: "《条例》第五十条第一款第（四）项：各级人民政府的年度报告还应当包括工作考核、社会评议和责任追究结果情况",
  pace: "narrative",
  find: (context) => {
    const words = wordsOf(context, section);
    if (
      context.report.year < 2019 ||
      !narrativeSection(context, section) ||
      !isGovernment(context.report.office) ||
      words === ""
    )
      return [];
    const missing = wanted.filter(([, pattern]) => !pattern.test(words)).map(([word]) => word);
    return missing.length === 0
      ? []
      : [{ section, message: formMessages.missingResults(partOf(context.edition, section), missing) }];
  },
});
