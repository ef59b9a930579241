// C02: counts are whole numbers and not negative, except under a head that may shrink.
import { cellLabel } from "../../editions/cells.ts";
import { entriesOf } from "../cell-entries.ts";
import { defineCheck } from "../check.ts";
import { cellMessages } from "../messages-cells.ts";
import { misfit } from "../refused-entries.ts";

export const wholeNumbers = defineCheck({
  number: "C02",
  name: "件数为非负整数",
  severity: "error",
  basis: "官方表格逐格填报件数；只有“本年增/减”可以是负数",
  pace: "figures",
  find: (context) =>
    entriesOf(context).flatMap((entry) => {
      if (entry.read.kind !== "refused" || misfit(entry) !== "number") return [];
      const label = cellLabel(context.edition, entry.cell.name);
      return [
        {
          section: entry.cell.section.id,
          cells: [entry.cell.name],
          left: entry.text,
          message: cellMessages.notAFigure(label, entry.read.reason),
        },
      ];
    }),
});
