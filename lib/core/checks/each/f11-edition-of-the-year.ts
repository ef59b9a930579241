// F11: the form is the one in force for the year; a group filled in with one figure is the mark of an older form.
import { groupCellsOf, shortLabel } from "../../editions/cells.ts";
import type { Edition } from "../../editions/edition.ts";
import { editionForYear } from "../../editions/registry.ts";
import { foreignTables } from "../../report/reading-notes.ts";
import { standsForParts } from "../cell-entries.ts";
import { defineCheck, type Found } from "../check.ts";
import { formMessages } from "../messages-form.ts";

export const editionOfTheYear = defineCheck({
  number: "F11",
  name: "年度与格式版本匹配",
  severity: "error",
  basis: "《条例》第五十条第二款：年度报告的格式由全国政府信息公开工作主管部门统一规定",
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
    const foreign = foreignTables(report.notes ?? []).map((table) => ({
      section: sectionOf(edition, table),
      message: formMessages.foreignTable(table, report.year, edition.name),
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

function sectionOf({ sections }: Edition, name: string): string {
  const section = sections.find(
    ({ title, tables }) => title === name || tables?.some(({ caption }) => caption === name) === true,
  );
  return section?.id ?? "basics";
}
