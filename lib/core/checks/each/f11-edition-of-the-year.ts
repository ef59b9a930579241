// F11: the form is the one in force for the year; a group filled in with one figure is the mark of an older form.
import { groupCellsOf, shortLabel } from "../../editions/cells.ts";
import type { Edition } from "../../editions/edition.ts";
import { printsForeignColumns } from "../../editions/foreign-columns.ts";
import { editionForYear } from "../../editions/registry.ts";
import { standsForParts } from "../../report/figures.ts";
import { defineCheck, type Found } from "../check.ts";
import { formMessages } from "../messages-form.ts";

export const editionOfTheYear = defineCheck({
  number: "F11",
  name: "年度与格式版本匹配",
  severity: "error",
  basis: "《条例》第五十条第二款：年度报告的格式由全国政府信息公开工作主管部门统一规定",
  sides: { left: "应使用的格式", right: "现用的格式" },
  pace: "figures",
  find: (context): Found[] => {
    const { edition, report } = context;
    const due = editionForYear(report.year);
    const covers = report.year >= (edition.years.from ?? 0) && report.year <= (edition.years.to ?? 9999);
    if (!covers && due && due.id !== edition.id) {
      return [
        {
          section: "basics",
          left: due.name,
          right: edition.name,
          message: formMessages.wrongEdition(report.year, edition.name, due.name),
        },
      ];
    }
    const single = groupCellsOf(edition).filter((group) => standsForParts(context, group));
    const rows = [...new Set(single.map(({ row }) => row))];
    const foreign = tablesOf(edition)
      .filter(({ table }) => printsForeignColumns(table, report.labels ?? {}))
      .map(({ section, table }) => ({
        section: section.id,
        message: formMessages.foreignTable(table.caption ?? section.title, report.year, edition.name),
      }));
    const grouped = rows.map((row) => {
      const cells = single.filter((group) => group.row === row);
      return {
        section: cells[0]?.section.id ?? "basics",
        cells: cells.map(({ name }) => name),
        message: formMessages.foreignRow(shortLabel(row), report.year),
      };
    });
    return [...foreign, ...grouped];
  },
});

function tablesOf({ sections }: Edition) {
  return sections.flatMap((section) => (section.tables ?? []).map((table) => ({ section, table })));
}
