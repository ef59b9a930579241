// F14: a report that was read in and whose tables gave no figure at all.
import { cellsOf } from "../../editions/cells.ts";
import { defineCheck } from "../check.ts";
import { formMessages } from "../messages-form.ts";

export const unreadTables = defineCheck({
  number: "F14",
  name: "表格以图片代替或仅有附件",
  severity: "warning",
  basis: "公布的表格应可检索、可复制、可由读屏软件读出",
  pace: "figures",
  find: ({ edition, report }) => {
    const cells = cellsOf(edition).filter(({ section }) => section.content === "tables");
    if (report.reading === undefined || cells.length === 0) return [];
    if (cells.some(({ name }) => report.entries[name] !== undefined)) return [];
    return [{ section: cells[0]?.section.id ?? "", message: formMessages.unreadTables }];
  },
});
