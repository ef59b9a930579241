// C05: the printed head asks for four decimals and the amount has fewer.
import { cellLabel } from "../../editions/cells.ts";
import { entriesOf } from "../cell-entries.ts";
import { defineCheck } from "../check.ts";
import { cellMessages } from "../messages-cells.ts";

export const missingDecimals = defineCheck({
  number: "C05",
  name: "金额应“保留4位小数”而位数不足",
  severity: "note",
  basis: "表头注明“保留4位小数”",
  pace: "figures",
  find: (context) =>
    entriesOf(context).flatMap(({ cell, text, read }) => {
      const head = context.report.labels?.[`${cell.table.id}_${cell.column.id}`] ?? cell.column.label;
      if (!cell.amount || !head.includes("保留4位小数")) return [];
      if (read.kind !== "figure" || read.value === 0 || read.decimals >= 4) return [];
      const message = cellMessages.fewDecimals(cellLabel(context.edition, cell.name), read.plain);
      return [{ section: cell.section.id, cells: [cell.name], left: text, message }];
    }),
});
