// Each office's carry-over against its own year before: what was carried forward then is carried over now.
import { continuedCells, sumBefore } from "../checks/carried-heads.ts";
import { cellLabel } from "../editions/cells.ts";
import { printFigureOf } from "../report/figures.ts";
import type { Report } from "../report/report.ts";
import type { StandsOut } from "./odd-return.ts";
import { figureIn, type YearFigures } from "./year-figures.ts";

export interface OfficeYears {
  readonly name: string;
  readonly now: YearFigures;
  readonly before?: YearFigures | undefined;
}

/** One line an office whose carry-over is another figure than last year's report says. */
export function carryOverGaps(offices: readonly OfficeYears[]): readonly StandsOut[] {
  return offices.flatMap(({ name, now: { edition }, now: year, before }) => {
    if (!before) return [];
    const nothing = { edition: before.edition, figures: {}, report: emptyReport };
    const gaps = continuedCells({ edition, lastYear: nothing }).flatMap(({ cell, before: cells, axis }) => {
      const figures = Object.fromEntries(
        cells.flatMap((each) => {
          const figure = figureIn(before, each.name);
          return figure === undefined ? [] : [[each.name, figure]];
        }),
      );
      const due = sumBefore({ ...nothing, figures }, cells);
      const now = figureIn(year, cell.name);
      return axis !== "row" || due === undefined || now === undefined || due === now
        ? []
        : [{ cell: cell.name, due, now }];
    });
    const [first] = gaps;
    if (!first) return [];
    const more = gaps.length > 1 ? `（另有 ${gaps.length - 1} 格）` : "";
    const label = cellLabel(edition, first.cell);
    const message = `${label}为 ${printFigureOf(edition, first.cell, first.now)}，上年结转下年度的是 ${printFigureOf(edition, first.cell, first.due)}${more}`;
    return [{ kind: "carriedOver" as const, office: name, cells: gaps.map(({ cell }) => cell), message }];
  });
}

/** Only the figures of the year before are looked at. */
const emptyReport: Report = { office: { name: "" }, year: 0, edition: "", entries: {}, typedTotals: [], narrative: {} };
