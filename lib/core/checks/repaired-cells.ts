// Cells that a reader put right: figures it moved within a row, figures it solved because the source had lost them.
import { type Cell, cellByName } from "../editions/cells.ts";
import type { CheckContext } from "./context.ts";

export interface RepairedCell {
  readonly cell: Cell;
  readonly figure: string;
  readonly printed: string;
}

export interface RepairedCells {
  /** The figure stood in the source, in another column or without its label. */
  readonly moved: readonly RepairedCell[];
  /** The source had no figure here; the equations gave it. */
  readonly solved: readonly RepairedCell[];
  /** The source prints no 0: its cell was empty, and the equations leave nothing but nil. */
  readonly unprinted: readonly RepairedCell[];
}

/** The repaired cells of a report that was read in. A solved figure has no place of its own, or no digits at its place. */
export function repairedCells({ edition, report }: CheckContext): RepairedCells {
  const moved: RepairedCell[] = [];
  const solved: RepairedCell[] = [];
  const unprinted: RepairedCell[] = [];
  for (const [name, { kind, printed, place }] of Object.entries(report.reading ?? {})) {
    const cell = cellByName(edition, name);
    const figure = report.entries[name];
    if (kind !== "repaired" || !cell || figure === undefined) continue;
    const found = { cell, figure, printed: printed ?? "" };
    const stood = place !== undefined && (printed === undefined || /\d/.test(printed));
    if (stood) moved.push(found);
    else if (place !== undefined && printed === "" && figure === "0") unprinted.push(found);
    else solved.push(found);
  }
  return { moved, solved, unprinted };
}
