// Y07: a part whose figures are those of last year, one by one.
import { cellsOf } from "../../editions/cells.ts";
import { sectionHeading } from "../../report/title.ts";
import { defineCheck } from "../check.ts";
import { yearMessages } from "../messages-years.ts";

/** With fewer figures that are not nil, likeness is chance. */
const enough = 5;

export const sameFigures = defineCheck({
  number: "Y07",
  name: "与上年数据完全相同",
  severity: "warning",
  basis: "两年的数字逐格相同，一般是沿用了上年数据",
  needs: "lastYear",
  pace: "years",
  find: ({ edition, report, figures, lastYear }) => {
    if (!lastYear || lastYear.edition.id !== edition.id || lastYear.report.year === report.year) return [];
    return edition.sections
      .filter(({ content }) => content === "tables")
      .flatMap((section) => {
        const cells = cellsOf(edition).filter((cell) => cell.section === section && !cell.total);
        const filled = cells.filter(({ name }) => (figures[name] ?? 0) !== 0);
        if (filled.length < enough || cells.some(({ name }) => figures[name] !== lastYear.figures[name])) return [];
        const message = yearMessages.same(sectionHeading(section, report.year));
        return [{ section: section.id, cells: filled.map(({ name }) => name), message }];
      });
  },
});
