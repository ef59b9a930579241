// A06: purchases without an amount, or an amount without purchases.
import { cellLabel } from "../../editions/cells.ts";
import { printFigure } from "../../report/figure.ts";
import { defineCheck } from "../check.ts";
import { tableMessages } from "../messages-tables.ts";
import { figureIn, namesIn, rowsWith } from "../rows.ts";

export const purchasesAndAmount = defineCheck({
  number: "A06",
  name: "采购项目数与金额同有同无",
  severity: "warning",
  basis: "有采购项目才有采购金额，有金额必有项目",
  sides: { left: "填 0 的一项", right: "有数的一项", apart: true },
  pace: "figures",
  find: ({ edition, figures }) =>
    rowsWith(edition, "projects", "amount").flatMap((row) => {
      const projects = figureIn(figures, row, "projects");
      const amount = figureIn(figures, row, "amount");
      if (projects === undefined || amount === undefined || (projects === 0) === (amount === 0)) return [];
      const cells = namesIn(row, "projects", "amount");
      const [zero, other] = projects === 0 ? [row.at.projects, row.at.amount] : [row.at.amount, row.at.projects];
      const figure = printFigure(projects === 0 ? amount : projects, other);
      const [left, right] = [cellLabel(edition, zero.name), cellLabel(edition, other.name)];
      const message = tableMessages.oneWithoutOther(left, right, figure);
      const sides = { left, right, apart: true as const };
      return [{ section: row.section.id, cells, left: "0", right: figure, sides, message }];
    }),
});
