// D05: many disputes ended with the office being corrected.
import { defineCheck } from "../check.ts";
import { percent, tableMessages } from "../messages-tables.ts";
import { figureIn, namesIn, rowsWith } from "../rows.ts";

export const muchCorrected = defineCheck({
  number: "D05",
  name: "纠错率偏高",
  severity: "note",
  basis: "复议诉讼纠错率是考核关注的指标，供核对时参考",
  pace: "figures",
  find: ({ edition, figures }) =>
    rowsWith(edition, "corrected", "pending", "total").flatMap((row) => {
      const corrected = figureIn(figures, row, "corrected") ?? 0;
      const closed = (figureIn(figures, row, "total") ?? 0) - (figureIn(figures, row, "pending") ?? 0);
      if (closed < 10 || corrected > closed || corrected / closed <= 0.15) return [];
      const message = tableMessages.muchCorrected(
        row.label,
        String(corrected),
        String(closed),
        percent(corrected, closed),
      );
      return [{ section: row.section.id, cells: namesIn(row, "corrected", "pending", "total"), message }];
    }),
});
