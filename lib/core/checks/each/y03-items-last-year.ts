// Y03: items of last year are last year's items and their change.
import { cellLabel } from "../../editions/cells.ts";
import { continuedCells, isYearBefore, sumBefore } from "../carried-heads.ts";
import { defineCheck } from "../check.ts";
import { yearMessages, yearRepairs } from "../messages-years.ts";

export const itemsLastYear = defineCheck({
  number: "Y03",
  name: "上一年项目数量＝上年度（上一年＋增减）",
  severity: "warning",
  basis: "上年报告的上一年项目数量加本年增减，即本年报告的上一年项目数量",
  needs: "lastYear",
  sides: { left: "本年的上一年项目数量", right: "由上年推算" },
  pace: "years",
  find: (context) => {
    const { edition, figures, lastYear } = context;
    if (!lastYear || !isYearBefore(context)) return [];
    return continuedCells(context).flatMap(({ cell, before, axis }) => {
      const due = sumBefore(lastYear, before);
      const now = figures[cell.name];
      if (axis !== "column" || due === undefined || now === undefined || due === now) return [];
      const [first, change] = before.map(({ name }) => String(lastYear.figures[name]));
      const message = yearMessages.items(cell.row.label, String(now), first ?? "", change ?? "0", String(due));
      const label = cellLabel(edition, cell.name);
      const repairs =
        due < 0
          ? []
          : [{ label: yearRepairs.fill(label, String(due)), changes: [{ cell: cell.name, value: String(due) }] }];
      return [
        { section: cell.section.id, cells: [cell.name], left: String(now), right: String(due), message, repairs },
      ];
    });
  },
});
