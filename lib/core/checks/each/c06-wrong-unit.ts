// C06: an amount that changes about ten-thousandfold: 元 taken for 万元.
import { cellByName, cellLabel, cellsOf } from "../../editions/cells.ts";
import { printFigure } from "../../report/figure.ts";
import { isYearBefore } from "../carried-heads.ts";
import { defineCheck } from "../check.ts";
import { yearMessages } from "../messages-years.ts";

export const wrongUnit = defineCheck({
  number: "C06",
  name: "金额单位疑似元、万元混淆",
  severity: "warning",
  basis: "表中金额以万元为单位",
  needs: "lastYear",
  sides: { left: "本年", right: "上年", apart: true },
  pace: "years",
  find: (context) => {
    const { edition, figures, lastYear } = context;
    if (!lastYear || !isYearBefore(context)) return [];
    return cellsOf(edition).flatMap((cell) => {
      const now = figures[cell.name] ?? 0;
      const before = lastYear.figures[cell.name] ?? 0;
      if (!cell.amount || now <= 0 || before <= 0 || !cellByName(lastYear.edition, cell.name)) return [];
      const ratio = Math.max(now / before, before / now);
      if (ratio < 3000 || ratio > 30000) return [];
      const [left, right] = [printFigure(now, cell), printFigure(before, cell)];
      return [
        {
          section: cell.section.id,
          cells: [cell.name],
          left,
          right,
          message: yearMessages.unit(cellLabel(edition, cell.name), left, right),
        },
      ];
    });
  },
});
