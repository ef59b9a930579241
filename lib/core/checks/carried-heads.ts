// Cells that continue cells of last year's report, from the heads that say so (`continues`).
import { type Cell, cellByName, cellsOf } from "../editions/cells.ts";
import type { Edition } from "../editions/edition.ts";
import { printFigure } from "../report/figure.ts";
import type { YearOf } from "../report/year-of.ts";
import type { CheckContext } from "./context.ts";

export interface Continued {
  readonly cell: Cell;
  /** Cells of last year's edition whose sum this cell continues. */
  readonly before: readonly Cell[];
  readonly axis: "row" | "column";
}

/** All cells whose row or column continues heads of last year's edition and that have a counterpart there. */
export function continuedCells({
  edition,
  lastYear,
}: Pick<CheckContext, "edition" | "lastYear">): readonly Continued[] {
  if (!lastYear) return [];
  return cellsOf(edition).flatMap((cell): Continued[] => {
    const axis = cell.row.continues ? "row" : "column";
    const heads = cell.row.continues ?? cell.column.continues;
    if (!heads) return [];
    const names = heads.map((head) =>
      axis === "row" ? `${cell.table.id}_${head}_${cell.column.id}` : `${cell.table.id}_${cell.row.id}_${head}`,
    );
    const before = names.flatMap((name) => cellByName(lastYear.edition, name) ?? []);
    return before.length === names.length ? [{ cell, before, axis }] : [];
  });
}

/** Sum of last year's figures; undefined where one is blank. */
export function sumBefore({ figures }: YearOf, cells: readonly Cell[]): number | undefined {
  return cells.reduce<number | undefined>((sum, { name }) => {
    const figure = figures[name];
    return sum === undefined || figure === undefined ? undefined : sum + figure;
  }, 0);
}

/** The figures that are known from last year's report, as texts; left out where one that they continue is blank. */
export function carriedTexts(
  edition: Edition,
  lastYear: YearOf,
): readonly { readonly cell: Cell; readonly text: string }[] {
  return continuedCells({ edition, lastYear }).flatMap(({ cell, before }) => {
    const sum = sumBefore(lastYear, before);
    return sum === undefined ? [] : [{ cell, text: printFigure(sum, cell) }];
  });
}

/** Is last year's report really that of the year before? */
export function isYearBefore({ report, lastYear }: CheckContext): boolean {
  return lastYear !== undefined && lastYear.report.year === report.year - 1;
}
