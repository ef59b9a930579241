// Y01: what was carried forward last year is carried over this year, column by column.
import { cellLabel } from "../../editions/cells.ts";
import { printFigure } from "../../report/figure.ts";
import { isSettled } from "../../report/settled-totals.ts";
import { continuedCells, isYearBefore, sumBefore } from "../carried-heads.ts";
import { defineCheck } from "../check.ts";
import { yearMessages, yearRepairs } from "../messages-years.ts";

export const carriedOver = defineCheck({
  number: "Y01",
  name: "上年结转＝上年度报告的结转下年度（逐列）",
  severity: "warning",
  basis: "上年报告结转下年度继续办理的申请，即本年的上年结转；机构改革、区划调整、汇总范围变化、上年更正的须说明",
  needs: "lastYear",
  sides: { left: "本年的上年结转", right: "上年报告的结转下年度" },
  pace: "years",
  find: (context) => {
    const { edition, report, figures, lastYear } = context;
    if (!lastYear || !isYearBefore(context)) return [];
    return continuedCells(context).flatMap(({ cell, before, axis }) => {
      const due = sumBefore(lastYear, before);
      const now = figures[cell.name];
      if (axis !== "row" || due === undefined || now === undefined || due === now) return [];
      if (!isSettled(context, cell.name) || !before.every((each) => isSettled(lastYear, each.name))) return [];
      const label = cellLabel(edition, cell.name);
      const [forward] = before;
      const forwardLabel = forward ? cellLabel(lastYear.edition, forward.name) : "";
      const computed = cell.total && !report.typedTotals.includes(cell.name);
      const value = printFigure(due, cell);
      return [
        {
          section: cell.section.id,
          cells: [cell.name],
          left: printFigure(now, cell),
          right: value,
          message: yearMessages.carriedOver(label, printFigure(now, cell), value, forwardLabel),
          repairs: computed ? [] : [{ label: yearRepairs.fill(label, value), changes: [{ cell: cell.name, value }] }],
        },
      ];
    });
  },
});
