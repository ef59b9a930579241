// C04: amounts have at most four decimals; more than six cannot be held.
import { cellLabel } from "../../editions/cells.ts";
import { entriesOf } from "../cell-entries.ts";
import { defineCheck } from "../check.ts";
import { cellMessages } from "../messages-cells.ts";

export const fourDecimals = defineCheck({
  number: "C04",
  name: "收费金额、采购金额至多4位小数",
  severity: "warning",
  cases: "多于4位：疑问；多于6位：错误",
  basis: "官方表格：金额以万元为单位，保留4位小数",
  pace: "figures",
  find: (context) =>
    entriesOf(context).flatMap((entry) => {
      const { cell, text, read, wrong } = entry;
      const label = cellLabel(context.edition, cell.name);
      const place = { section: cell.section.id, cells: [cell.name], left: text };
      if (wrong?.misfit === "decimals") {
        return [
          {
            ...place,
            severity: "error" as const,
            unfinished: true as const,
            message: cellMessages.notAFigure(label, wrong.reason),
          },
        ];
      }
      if (!cell.amount || read.kind !== "figure" || read.decimals <= 4) return [];
      return [{ ...place, message: cellMessages.decimals(label, read.plain, read.decimals) }];
    }),
});
