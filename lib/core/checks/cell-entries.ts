// Every cell that can be typed, with what was typed and how it reads: the ground of the cell checks.
import { type Cell, cellsOf, type GroupCell, groupCellsOf } from "../editions/cells.ts";
import { type ReadFigure, readFigure } from "../report/figure.ts";
import type { Report } from "../report/report.ts";
import type { CheckContext } from "./context.ts";

export interface Entry {
  readonly cell: Cell;
  readonly text: string;
  readonly read: ReadFigure;
}

const known = new WeakMap<Report, readonly Entry[]>();

/** The entries of printed tables in printed order; computed totals and parts of a group that has its own figure are left out. */
export function entriesOf(context: CheckContext): readonly Entry[] {
  const { edition, report } = context;
  const done = known.get(report);
  if (done) return done;
  const typed = new Set(report.typedTotals);
  const given = new Set(groupCellsOf(edition).flatMap((group) => (standsForParts(context, group) ? group.parts : [])));
  const entries = cellsOf(edition)
    .filter((cell) => (!cell.total || typed.has(cell.name)) && !given.has(cell.name))
    .map((cell) => {
      const text = report.entries[cell.name] ?? "";
      return { cell, text, read: readFigure(text, cell) };
    });
  known.set(report, entries);
  return entries;
}

/** Does the group carry a figure of its own because none of its parts is given? */
export function standsForParts({ report, figures }: CheckContext, group: GroupCell): boolean {
  const blank = (part: string) => figures[part] === undefined && (report.entries[part] ?? "") === "";
  return (report.entries[group.name] ?? "") !== "" && group.parts.every(blank);
}
