// C07: thousands separators, leading zeros, plus signs, empty decimals of a count; the plain form is offered.
import { cellLabel } from "../../editions/cells.ts";
import { entriesOf } from "../cell-entries.ts";
import { defineCheck } from "../check.ts";
import { cellMessages, writeInstead } from "../messages-cells.ts";

export const plainFigures = defineCheck({
  number: "C07",
  name: "千分位、前导零、正负号写法不统一",
  severity: "note",
  basis: "全表数字写法应一致：不加千分位和前导零，只有“本年增/减”可带正负号",
  pace: "figures",
  find: (context) =>
    entriesOf(context).flatMap(({ cell, text, read }) => {
      const typed = text.trim();
      if (read.kind !== "figure" || typed === read.plain || /[０-９．－＋，]/u.test(typed)) return [];
      if (cell.signed && /^\+[1-9]\d*$/.test(typed)) return [];
      const message = cellMessages.written(cellLabel(context.edition, cell.name), text, read.plain);
      const repairs = writeInstead(cell.name, read.plain);
      return [{ section: cell.section.id, cells: [cell.name], left: text, message, repairs }];
    }),
});
