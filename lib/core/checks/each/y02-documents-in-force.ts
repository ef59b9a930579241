// Y02: documents in force follow from last year's, those issued and those repealed.

import { cellLabel } from "../../editions/cells.ts";
import { isYearBefore } from "../carried-heads.ts";
import { defineCheck } from "../check.ts";
import { yearMessages, yearRepairs } from "../messages-years.ts";
import { figureIn, namesIn, rowsWith } from "../rows.ts";

export const documentsInForce = defineCheck({
  number: "Y02",
  name: "现行有效件数连续",
  severity: "warning",
  basis: "现行有效＝上年现行有效＋本年制发－本年废止；到期失效、清理、划转、口径调整的须说明",
  needs: "lastYear",
  sides: { left: "本年现行有效", right: "由上年推算" },
  pace: "years",
  find: (context) => {
    const { edition, figures, lastYear } = context;
    if (!lastYear || !isYearBefore(context)) return [];
    return rowsWith(edition, "issued", "repealed", "inForce").flatMap((row) => {
      const cell = row.at.inForce;
      const before = lastYear.figures[cell.name];
      const issued = figureIn(figures, row, "issued");
      const repealed = figureIn(figures, row, "repealed");
      const now = figureIn(figures, row, "inForce");
      if (before === undefined || issued === undefined || repealed === undefined || now === undefined) return [];
      const due = before + issued - repealed;
      if (due === now) return [];
      const label = cellLabel(edition, cell.name);
      return [
        {
          section: row.section.id,
          cells: namesIn(row, "inForce", "issued", "repealed"),
          left: String(now),
          right: String(due),
          message: yearMessages.inForce(row.label, `${now}`, `${before}`, `${issued}`, `${repealed}`, `${due}`),
          repairs:
            due < 0
              ? []
              : [{ label: yearRepairs.fill(label, String(due)), changes: [{ cell: cell.name, value: String(due) }] }],
        },
      ];
    });
  },
});
