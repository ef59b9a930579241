// Every cell that can be typed, with what was typed and how it reads: the ground of the cell checks.
import { type Cell, cellsOf, type GroupCell, groupCellsOf } from "../editions/cells.ts";
import { type ReadFigure, readFigure } from "../report/figure.ts";
import { standsForParts } from "../report/figures.ts";
import { type NoFigure, whyNoFigure } from "../report/why-no-figure.ts";
import { derived } from "./derived.ts";

export interface Entry {
  readonly cell: Cell | GroupCell;
  readonly text: string;
  readonly read: ReadFigure;
  /** Why the text is no figure; absent where it is one, or blank. */
  readonly wrong?: NoFigure | undefined;
}

/**
 * The entries in printed order, groups that have their own figure last; computed totals and the parts of such a group are
 * left out.
 */
export const entriesOf = derived((context): readonly Entry[] => {
  const { edition, report } = context;
  const typed = new Set(report.typedTotals);
  const groups = groupCellsOf(edition).filter((group) => standsForParts(context, group));
  const given = new Set(groups.flatMap(({ parts }) => parts));
  const cells = cellsOf(edition).filter((cell) => (!cell.total || typed.has(cell.name)) && !given.has(cell.name));
  return [...cells, ...groups].map((cell) => entryOf(cell, report.entries[cell.name] ?? ""));
});

function entryOf(cell: Cell | GroupCell, text: string): Entry {
  const read = readFigure(text, cell);
  return read.kind === "figure" || read.kind === "blank"
    ? { cell, text, read }
    : { cell, text, read, wrong: whyNoFigure(text, cell) };
}
