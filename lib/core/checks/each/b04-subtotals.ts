// B04: a group's own figure beside its parts, and not their sum.
import { cellLabel, groupCellsOf } from "../../editions/cells.ts";
import { readFigure } from "../../report/figure.ts";
import { printFigureOf, standsForParts } from "../../report/figures.ts";
import { defineCheck } from "../check.ts";
import { tableMessages } from "../messages-tables.ts";

export const subtotals = defineCheck({
  number: "B04",
  name: "如列小计，小计＝分项之和",
  severity: "warning",
  basis: "小计等于所列各分项之和",
  sides: { left: "所列小计", right: "各分项之和" },
  pace: "figures",
  find: (context) => {
    const { edition, report, figures } = context;
    return groupCellsOf(edition).flatMap((group) => {
      const own = report.entries[group.name];
      if (own === undefined || standsForParts(context, group)) return [];
      const read = readFigure(own, group);
      const sum = group.parts.reduce((total, part) => total + (figures[part] ?? 0), 0);
      if (read.kind !== "figure" || read.value === sum) return [];
      const right = printFigureOf(edition, group.name, sum);
      const message = tableMessages.subtotal(cellLabel(edition, group.name), read.plain, right);
      return [{ section: group.section.id, cells: [group.name, ...group.parts], left: read.plain, right, message }];
    });
  },
});
