// P02: a government whose tables are all nil.
import { cellsOf } from "../../editions/cells.ts";
import { defineCheck } from "../check.ts";
import { tableMessages } from "../messages-tables.ts";
import { sumsUpDepartments } from "../office-kind.ts";

export const allNil = defineCheck({
  number: "P02",
  name: "表二、三、四全为0",
  severity: "note",
  basis: "人民政府或执法部门一年之内一般都有许可、处罚或申请",
  pace: "figures",
  find: ({ edition, report, figures }) => {
    const cells = cellsOf(edition).filter((cell) => cell.section.content === "tables" && !cell.total);
    if (!sumsUpDepartments(report.office) || cells.length === 0) return [];
    if (cells.some((cell) => figures[cell.name] !== 0)) return [];
    return [{ section: cells[0]?.section.id ?? "", message: tableMessages.allNil }];
  },
});
