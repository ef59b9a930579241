// A07: decisions on items of which there are none.
import { defineCheck } from "../check.ts";
import { tableMessages } from "../messages-tables.ts";
import { figureIn, namesIn, rowsWith } from "../rows.ts";

export const decisionsWithoutItems = defineCheck({
  number: "A07",
  name: "无项目却有处理决定",
  severity: "note",
  basis: "上一年项目数量加本年增减即本年项目数量，没有项目一般没有处理决定",
  pace: "figures",
  find: ({ edition, figures }) =>
    rowsWith(edition, "itemsLastYear", "change", "decisions").flatMap((row) => {
      const last = figureIn(figures, row, "itemsLastYear");
      const change = figureIn(figures, row, "change");
      const decisions = figureIn(figures, row, "decisions");
      if (last === undefined || change === undefined || last + change !== 0 || !decisions) return [];
      const message = tableMessages.decisionsWithoutItems(row.label, String(decisions));
      return [{ section: row.section.id, cells: namesIn(row, "itemsLastYear", "change", "decisions"), message }];
    }),
});
