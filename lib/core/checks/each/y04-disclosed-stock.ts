// Y04: the stock disclosed grows by at most what was newly disclosed.
import { isYearBefore } from "../carried-heads.ts";
import { defineCheck } from "../check.ts";
import { yearMessages } from "../messages-years.ts";
import { figureIn, namesIn, rowsWith } from "../rows.ts";

export const disclosedStock = defineCheck({
  number: "Y04",
  name: "公开存量连续",
  severity: "note",
  basis: "对外公开总数量一般在上年总数与上年总数加本年新公开之间；清理、撤下的请确认",
  needs: "lastYear",
  sides: { left: "本年对外公开总数", right: "上年对外公开总数" },
  pace: "years",
  find: (context) => {
    const { edition, figures, lastYear } = context;
    if (!lastYear || !isYearBefore(context)) return [];
    return rowsWith(edition, "newlyDisclosed", "disclosedTotal").flatMap((row) => {
      const before = lastYear.figures[row.at.disclosedTotal.name];
      const now = figureIn(figures, row, "disclosedTotal");
      const added = figureIn(figures, row, "newlyDisclosed");
      if (before === undefined || now === undefined || added === undefined || (now >= before && now <= before + added))
        return [];
      const message = yearMessages.stock(row.label, String(now), String(before), String(added));
      const cells = namesIn(row, "newlyDisclosed", "disclosedTotal");
      return [{ section: row.section.id, cells, left: String(now), right: String(before), message }];
    });
  },
});
