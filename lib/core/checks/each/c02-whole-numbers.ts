// C02: counts are whole numbers and not negative, except under a head that may shrink.
import { cellLabel } from "../../editions/cells.ts";
import { entriesOf } from "../cell-entries.ts";
import { defineCheck } from "../check.ts";
import { cellMessages, writeInstead } from "../messages-cells.ts";

export const wholeNumbers = defineCheck({
  number: "C02",
  name: "件数为非负整数",
  severity: "error",
  basis: "官方表格逐格填报件数；只有“本年增/减”可以是负数",
  pace: "figures",
  find: (context) =>
    entriesOf(context).flatMap(({ cell, text, wrong }) => {
      if (wrong?.misfit !== "number") return [];
      const message = cellMessages.notAFigure(cellLabel(context.edition, cell.name), wrong.reason);
      const repairs = writeInstead(cell.name, wrong.meant);
      return [{ section: cell.section.id, cells: [cell.name], left: text, message, repairs, unfinished: true }];
    }),
});
