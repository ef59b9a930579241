// G01: a summed report's figure that is no longer the sum of what it was added from.

import { cellByName, cellLabel } from "../../editions/cells.ts";
import { addedUp } from "../../report/addends.ts";
import { printFigure } from "../../report/figure.ts";

import { defineCheck } from "../check.ts";

export const sumOfAddends = defineCheck({
  number: "G01",
  name: "汇总数＝各单位之和（逐格）",
  severity: "warning",
  basis: "汇总的年报每一格都是计入的各单位年报之和；另作调整的须说明",
  sides: { left: "汇总年报所填", right: "计入的各单位之和" },
  pace: "figures",
  find: ({ edition, report, figures }) => {
    if (!report.addends) return [];
    const sums = addedUp(edition, report.addends);
    return Object.entries(sums).flatMap(([name, due]) => {
      const cell = cellByName(edition, name);
      const now = figures[name];
      // A total follows from cells that are told themselves.
      const computed = cell?.total && !report.typedTotals.includes(name);
      if (!cell || computed || now === due) return [];
      const value = printFigure(due, cell);
      const label = cellLabel(edition, name);
      const shown = now === undefined ? "空白" : printFigure(now, cell);
      return [
        {
          section: cell.section.id,
          cells: [name],
          left: shown,
          right: value,
          message: `“${label}”为 ${shown}，计入的各单位之和是 ${value}，请改正或说明为什么另作调整。`,
          repairs: [{ label: `“${label}”改为 ${value}`, changes: [{ cell: name, value }] }],
        },
      ];
    });
  },
});
