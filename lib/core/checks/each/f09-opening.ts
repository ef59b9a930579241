// F09: the opening names its basis, the period and how to get in touch.
import { defineCheck } from "../check.ts";
import { formMessages } from "../messages-form.ts";
import { wordsOf } from "../text/section-text.ts";

export const opening = defineCheck({
  number: "F09",
  name: "前言要素（依据、统计期限、联系方式）",
  severity: "note",
  basis: "年度报告的引言一般写明编制依据、统计期限、获取途径和联系方式",
  pace: "narrative",
  find: (context) => {
    const { report } = context;
    const text = wordsOf(context, "opening");
    const contact = report.details?.contact;
    const missing = [
      /条例/u.test(text) ? "" : "编制依据",
      /期限|1月1日/u.test(text) || report.details?.period ? "" : "统计期限",
      /电话|邮箱|传真|联系/u.test(text) || contact?.phone || contact?.email ? "" : "联系方式",
    ].filter((word) => word !== "");
    return missing.length === 0 ? [] : [{ section: "opening", message: formMessages.openingMissing(missing) }];
  },
});
