// W02: published before the year was over.
import { defineCheck } from "../check.ts";
import { isDate } from "../deadlines.ts";
import { formMessages } from "../messages-form.ts";

export const publishedEarly = defineCheck({
  number: "W02",
  name: "公布早于年度结束",
  severity: "note",
  basis: "年度报告在年度结束以后公布",
  pace: "figures",
  find: ({ report }) => {
    const date = report.details?.published?.date ?? "";
    if (!isDate(date) || Number(date.slice(0, 4)) > report.year) return [];
    return [
      { section: "basics", left: date.slice(0, 10), message: formMessages.early(date.slice(0, 10), report.year) },
    ];
  },
});
