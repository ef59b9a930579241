// Y06: figures that rise or fall more than fivefold.
import { cellByName, cellLabel, cellsOf } from "../../editions/cells.ts";
import { totalsOf } from "../../editions/totals.ts";
import { printFigure } from "../../report/figure.ts";
import { isSettled } from "../../report/settled-totals.ts";
import { isYearBefore } from "../carried-heads.ts";
import { defineCheck } from "../check.ts";
import { yearMessages } from "../messages-years.ts";

/** Figures this small jump by chance. */
const large = 50;
const factor = 5;

export const jumps = defineCheck({
  number: "Y06",
  name: "数量突变",
  severity: "note",
  basis: "同一指标一年之内一般不会增减 5 倍以上",
  needs: "lastYear",
  sides: { left: "本年", right: "上年" },
  pace: "years",
  find: (context) => {
    const { edition, figures, lastYear } = context;
    if (!lastYear || !isYearBefore(context)) return [];
    const summed = new Set(totalsOf(edition).map(({ table }) => table.id));
    return cellsOf(edition).flatMap((cell) => {
      if (cell.signed || (summed.has(cell.table.id) && !cell.column.total) || !cellByName(lastYear.edition, cell.name))
        return [];
      const unit = cell.amount ? 1_000_000 : 1;
      const now = figures[cell.name];
      const before = lastYear.figures[cell.name];
      if (now === undefined || before === undefined || Math.max(now, before) < large * unit) return [];
      if (now <= before * factor && before <= now * factor) return [];
      if (!isSettled(context, cell.name) || !isSettled(lastYear, cell.name)) return [];
      const [left, right] = [printFigure(now, cell), printFigure(before, cell)];
      return [
        {
          section: cell.section.id,
          cells: [cell.name],
          left,
          right,
          message: yearMessages.jump(cellLabel(edition, cell.name), left, right),
        },
      ];
    });
  },
});
