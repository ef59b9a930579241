// A09: items change by more than there were.
import { defineCheck } from "../check.ts";
import { tableMessages } from "../messages-tables.ts";
import { figureIn, namesIn, rowsWith } from "../rows.ts";

/** Below so many items a large change says nothing. */
const fewItems = 20;

export const largeChange = defineCheck({
  number: "A09",
  name: "项目增减幅度异常",
  severity: "note",
  basis: "一年之内项目数量的增减一般不超过原有数量",
  sides: { left: "上一年项目数量", right: "本年增减", apart: true },
  pace: "figures",
  find: ({ edition, figures }) =>
    rowsWith(edition, "itemsLastYear", "change").flatMap((row) => {
      const last = figureIn(figures, row, "itemsLastYear");
      const change = figureIn(figures, row, "change");
      if (last === undefined || change === undefined || last < fewItems || Math.abs(change) <= last) return [];
      const message = tableMessages.largeChange(row.label, String(last), change > 0 ? `+${change}` : String(change));
      const cells = namesIn(row, "itemsLastYear", "change");
      return [{ section: row.section.id, cells, left: String(last), right: String(change), message }];
    }),
});
