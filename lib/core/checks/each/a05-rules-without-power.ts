// A05: an office without the power to make 规章 reports some.
import { cellLabel, cellsOf } from "../../editions/cells.ts";
import { defineCheck } from "../check.ts";
import { tableMessages } from "../messages-tables.ts";
import { cannotMakeRules } from "../office-kind.ts";

export const rulesWithoutPower = defineCheck({
  number: "A05",
  name: "无规章制定权的机关规章应为0",
  severity: "warning",
  basis: "《中华人民共和国立法法》：规章由国务院部门、省级和设区的市、自治州人民政府制定",
  pace: "figures",
  find: ({ edition, report, figures }) => {
    if (!cannotMakeRules(report.office)) return [];
    return cellsOf(edition)
      .filter((cell) => cell.row.role === "governmentRules" && (figures[cell.name] ?? 0) > 0)
      .map((cell) => {
        const figure = String(figures[cell.name]);
        const message = tableMessages.rulesWithoutPower(cellLabel(edition, cell.name), figure);
        return { section: cell.section.id, cells: [cell.name], left: figure, message };
      });
  },
});
