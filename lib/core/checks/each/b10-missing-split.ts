// B10: a row with a total whose kinds of applicant are all nil.
import { cellByName, shortLabel } from "../../editions/cells.ts";
import { totalsOf } from "../../editions/totals.ts";
import { defineCheck } from "../check.ts";
import { tableMessages } from "../messages-tables.ts";

export const missingSplit = defineCheck({
  number: "B10",
  name: "总计有数而各类申请人全为0",
  severity: "note",
  basis: "总计应按申请人类别拆分填报",
  sides: { left: "总计", right: "各类申请人之和" },
  pace: "figures",
  find: ({ edition, report, figures }) =>
    totalsOf(edition).flatMap(({ axis, cell, parts, section }) => {
      const total = figures[cell] ?? 0;
      const typed = report.typedTotals.includes(cell);
      const row = cellByName(edition, cell)?.row;
      if (axis !== "column" || parts.length < 5 || !typed || total === 0 || !row) return [];
      const isGiven = (part: string) => (figures[part] ?? 0) !== 0 || /[1-9]/u.test(report.entries[part] ?? "");
      if (parts.some(isGiven)) return [];
      const message = tableMessages.noSplit(shortLabel(row), String(total));
      return [{ section: section.id, cells: [...parts, cell], left: String(total), right: "0", message }];
    }),
});
