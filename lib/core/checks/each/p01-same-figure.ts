// P01: two unrelated cells hold the same large figure.

import { cellLabel, cellsOf } from "../../editions/cells.ts";
import type { Edition } from "../../editions/edition.ts";
import { totalsOf } from "../../editions/totals.ts";
import { equationsThrough } from "../../equations/equations.ts";
import { sure } from "../../ground/sure.ts";
import { printFigureOf } from "../../report/figures.ts";
import { defineCheck } from "../check.ts";
import { tableMessages } from "../messages-tables.ts";

/** Smaller figures agree by chance. */
const large = 100;

export const sameFigure = defineCheck({
  number: "P01",
  name: "两个无关格出现相同的大数",
  severity: "note",
  basis: "互不相关的指标很少恰好相同",
  sides: { left: "前一格", right: "后一格", apart: true },
  pace: "figures",
  find: ({ edition, figures }) => {
    const summed = new Set(totalsOf(edition).map(({ table }) => table.id));
    const cells = cellsOf(edition).filter(
      (cell) => !cell.amount && !summed.has(cell.table.id) && (figures[cell.name] ?? 0) >= large,
    );
    return cells.flatMap((one, index) => {
      const other = cells
        .slice(index + 1)
        .find(
          (cell) =>
            figures[cell.name] === figures[one.name] && cell.row !== one.row && !areTied(edition, one.name, cell.name),
        );
      if (!other) return [];
      const figure = printFigureOf(edition, one.name, sure(figures[one.name]));
      const [left, right] = [cellLabel(edition, one.name), cellLabel(edition, other.name)];
      const message = tableMessages.sameFigure(left, right, figure);
      const sides = { left, right, apart: true as const };
      return [
        { section: other.section.id, cells: [one.name, other.name], left: figure, right: figure, sides, message },
      ];
    });
  },
});

/** Do equations tie the cells together, directly or through others? All requests may well be online ones. */
function areTied(edition: Edition, one: string, other: string): boolean {
  const reached = new Set([one]);
  for (const cell of reached) {
    for (const { left, right } of equationsThrough(edition, cell))
      for (const term of [...left, ...right]) reached.add(term);
  }
  return reached.has(other);
}
