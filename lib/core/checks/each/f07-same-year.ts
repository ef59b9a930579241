// F07: title, opening and period speak of the year of the report.

import { withoutQuoted } from "../../language/without-quoted.ts";
import { reportTitle } from "../../report/title.ts";
import { defineCheck, type Found } from "../check.ts";
import { formMessages } from "../messages-form.ts";
import { wordsOf } from "../text/section-text.ts";

export const sameYear = defineCheck({
  number: "F07",
  name: "年度前后一致",
  severity: "warning",
  basis: "标题、引言、统计期限的年度应与报告年度一致",
  sides: { left: "文中年度", right: "报告年度", apart: true },
  pace: "narrative",
  find: (context): Found[] => {
    const { report } = context;
    const printed = reportTitle(report);
    const inTitle = /(20\d\d)年/u.exec(printed)?.[1];
    const opening = wordsOf(context, "opening");
    const named = /(20\d\d)年(?:度)?(?:政府信息公开工作)?(?:年度报告|年报)/u.exec(withoutQuoted(opening, "《", "》"));
    const found: Found[] = [];
    if (inTitle !== undefined && Number(inTitle) !== report.year) {
      found.push({
        section: "basics",
        left: inTitle,
        right: String(report.year),
        message: formMessages.yearInTitle(printed, report.year),
      });
    }
    if (named && Number(named[1]) !== report.year) {
      found.push({
        section: "opening",
        left: named[1] ?? "",
        right: String(report.year),
        message: formMessages.yearInOpening(named[0], report.year),
      });
    }
    return found;
  },
});
