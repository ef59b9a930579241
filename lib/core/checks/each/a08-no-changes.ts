// A08: a government reports no change at all in any kind of item.
import { defineCheck } from "../check.ts";
import { partOf } from "../messages-claims.ts";
import { tableMessages } from "../messages-tables.ts";
import { sumsUpDepartments } from "../office-kind.ts";
import { figureIn, namesIn, rowsWith } from "../rows.ts";

export const noChanges = defineCheck({
  number: "A08",
  name: "项目数量四项增减全为0",
  severity: "note",
  basis: "人民政府的许可、处罚、强制等项目一年之内一般有增减",
  pace: "figures",
  find: ({ edition, report, figures }) => {
    const rows = rowsWith(edition, "change", "decisions");
    if (rows.length === 0 || !sumsUpDepartments(report.office)) return [];
    if (rows.some((row) => figureIn(figures, row, "change") !== 0)) return [];
    const cells = rows.flatMap((row) => namesIn(row, "change"));
    const section = rows[0]?.section.id ?? "";
    return [{ section, cells, message: tableMessages.noChanges(partOf(edition, section), rows.length) }];
  },
});
