// C07: thousands separators, leading zeros and plus signs; the plain form is offered.
import { cellLabel } from "../../editions/cells.ts";
import { entriesOf } from "../cell-entries.ts";
import { defineCheck } from "../check.ts";
import { cellMessages, cellRepairs } from "../messages-cells.ts";

export const plainFigures = defineCheck({
  number: "C07",
  name: "千分位、前导零、正负号写法不统一",
  severity: "note",
  basis: "全表数字写法应一致：不加千分位和前导零，只有“本年增/减”可带正负号",
  pace: "figures",
  find: (context) =>
    entriesOf(context).flatMap(({ cell, text, read }) => {
      if (read.kind !== "figure" || !/^\+?0\d|,|^\+/.test(text.trim())) return [];
      if (cell.signed && /^\+[1-9]\d*$/.test(text.trim())) return [];
      return [
        {
          section: cell.section.id,
          cells: [cell.name],
          left: text,
          message: cellMessages.written(cellLabel(context.edition, cell.name), text, read.plain),
          repairs: [{ label: cellRepairs.write(read.plain), changes: [{ cell: cell.name, value: read.plain }] }],
        },
      ];
    }),
});
