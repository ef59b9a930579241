// Y11: cases pending last year are counted again this year.

import { isSettled } from "../../report/settled-totals.ts";
import { isYearBefore } from "../carried-heads.ts";
import { defineCheck } from "../check.ts";
import { yearMessages } from "../messages-years.ts";
import { figureIn, namesIn, rowsWith } from "../rows.ts";

export const pendingDisputes = defineCheck({
  number: "Y11",
  name: "上年尚未审结案件去向",
  severity: "note",
  basis: "上年尚未审结的案件一般计入本年",
  needs: "lastYear",
  sides: { left: "本年案件总计", right: "上年尚未审结" },
  pace: "years",
  find: (context) => {
    const { edition, figures, lastYear } = context;
    if (!lastYear || !isYearBefore(context)) return [];
    return rowsWith(edition, "pending", "total").flatMap((row) => {
      const pending = lastYear.figures[row.at.pending.name];
      const now = figureIn(figures, row, "total");
      if (pending === undefined || now === undefined || now >= pending || !isSettled(context, row.at.total.name))
        return [];
      const message = yearMessages.pending(row.label, String(now), String(pending));
      return [
        { section: row.section.id, cells: namesIn(row, "total"), left: String(now), right: String(pending), message },
      ];
    });
  },
});
