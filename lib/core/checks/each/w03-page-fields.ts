// W03: what the page of a published report shows above the text.
import { defineCheck } from "../check.ts";
import { formMessages } from "../messages-form.ts";

export const pageFields = defineCheck({
  number: "W03",
  name: "页面要素",
  severity: "note",
  basis: "政府信息公开年报专栏页面一般列出发布机构、发布日期、索引号、网址",
  pace: "figures",
  find: ({ report }) => {
    const published = report.details?.published;
    if (!published || (!published.date && !published.url)) return [];
    const missing = [
      report.office.name ? "" : "发布机构",
      published.date ? "" : "发布日期",
      published.indexNumber ? "" : "索引号",
      published.url ? "" : "发布网址",
    ].filter((word) => word !== "");
    return missing.length === 0 ? [] : [{ section: "basics", message: formMessages.pageFields(missing) }];
  },
});
