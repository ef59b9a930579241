// Each office's carry-over against its own year before: what was carried forward then is carried over now.
import { continuedCells, sumBefore } from "../checks/carried-heads.ts";
import { cellLabel } from "../editions/cells.ts";
import type { Edition } from "../editions/edition.ts";
import { printFigureOf } from "../report/figures.ts";
import type { Figures, Report } from "../report/report.ts";
import type { StandsOut } from "./odd-return.ts";

export interface OfficeYears {
  readonly name: string;
  readonly edition: Edition;
  readonly figures: Figures;
  readonly before?: { readonly edition: Edition; readonly figures: Figures } | undefined;
}

/** One line an office whose carry-over is another figure than last year's report says. */
export function carryOverGaps(offices: readonly OfficeYears[]): readonly StandsOut[] {
  return offices.flatMap(({ name, edition, figures, before }) => {
    if (!before) return [];
    const lastYear = { ...before, report: emptyReport };
    const gaps = continuedCells({ edition, lastYear }).flatMap(({ cell, before: cells, axis }) => {
      const due = sumBefore(lastYear, cells);
      const now = figures[cell.name];
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
