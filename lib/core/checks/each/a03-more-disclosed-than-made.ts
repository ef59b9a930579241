// A03: more documents newly disclosed than newly made.
import { defineCheck } from "../check.ts";
import { tableMessages } from "../messages-tables.ts";
import { figureIn, namesIn, rowsWith } from "../rows.ts";

export const moreDisclosedThanMade = defineCheck({
  number: "A03",
  name: "本年新公开大于本年新制作",
  severity: "note",
  basis: "一般情况下，本年新公开的文件是本年制作的",
  sides: { left: "本年新公开", right: "本年新制作" },
  pace: "figures",
  find: ({ edition, figures }) =>
    rowsWith(edition, "issued", "newlyDisclosed").flatMap((row) => {
      const made = figureIn(figures, row, "issued");
      const disclosed = figureIn(figures, row, "newlyDisclosed");
      if (made === undefined || disclosed === undefined || disclosed <= made) return [];
      const message = tableMessages.moreDisclosedThanMade(row.label, String(disclosed), String(made));
      const cells = namesIn(row, "issued", "newlyDisclosed");
      return [{ section: row.section.id, cells, left: String(disclosed), right: String(made), message }];
    }),
});
