// C03: a unit, an approximation or full-width digits inside a cell; the plain figure is offered.
import { cellLabel } from "../../editions/cells.ts";
import { entriesOf } from "../cell-entries.ts";
import { defineCheck, type OneSided } from "../check.ts";
import { cellMessages, writeInstead } from "../messages-cells.ts";

export const unitsInCells = defineCheck({
  number: "C03",
  name: "数字格内夹带单位、约数、文字或全角数字",
  severity: "warning",
  cases: "单位、约数：错误，不能说明理由保留；全角数字：疑问",
  basis: "数字格只填数字，单位已印在表头",
  pace: "figures",
  find: (context) =>
    entriesOf(context).flatMap(({ cell, text, read, wrong }): OneSided[] => {
      const label = cellLabel(context.edition, cell.name);
      const place = { section: cell.section.id, cells: [cell.name], left: text };
      if (wrong?.misfit === "unit") {
        const message = cellMessages.notAFigure(label, wrong.reason);
        return [
          { ...place, severity: "error", unfinished: true, message, repairs: writeInstead(cell.name, wrong.meant) },
        ];
      }
      if (read.kind !== "figure" || !/[０-９．－＋，]/u.test(text)) return [];
      const message = cellMessages.fullWidth(label, text, read.plain);
      return [{ ...place, message, repairs: writeInstead(cell.name, read.plain) }];
    }),
});
