// What came for a collection and is kept: returns with their order, and figures packed so that thousands are read at once.
import type { SumDoubt } from "../aggregate/sum-standing.ts";
import { cellsOf, groupCellsOf } from "../editions/cells.ts";
import type { Edition } from "../editions/edition.ts";
import type { Figures } from "../report/report.ts";
import type { OfficeReturn } from "./office-return.ts";

/** A return as it is kept. `id` is a number for a file, `report:…` for a report of this program. */
export interface Received extends OfficeReturn {
  readonly id: string;
  /** What was handed in together has the same batch. */
  readonly batch: string;
  /** ISO 8601. */
  readonly at: string;
  /** It is a sum that does not stand as it is. */
  readonly unsettled?: SumDoubt;
  /** Handed in by its signature; what is decided about it stands with the report, not with the collection. */
  readonly signed?: {
    /** The office above accepted it, and why all the same, where it said so. */
    readonly accepted?: { readonly by: string; readonly at: string; readonly why?: string };
  };
  /** It is a sum that says something else than what was added up in it, in so many cells. */
  readonly altered?: number;
}

/** An office that has not handed in, though its report is under way. */
export interface Underway {
  /** Where the report is, in Chinese. */
  readonly state: string;
  /** It was given back. */
  readonly returned?: {
    readonly by: string;
    readonly at: string;
    readonly why: string;
    readonly until?: string;
  };
}

/** Figures as short text: one place a cell and group cell of the edition, blank where there is none. */
export function packFigures(edition: Edition, figures: Figures): string {
  return [...cellsOf(edition), ...groupCellsOf(edition)].map(({ name }) => figures[name] ?? "").join(",");
}

/** The figures that `packFigures` made the text of. */
export function unpackFigures(edition: Edition, packed: string): Figures {
  const cells = [...cellsOf(edition), ...groupCellsOf(edition)];
  const figures: Record<string, number> = {};
  for (const [index, text] of packed.split(",").entries()) {
    const cell = cells[index];
    if (cell && text !== "") figures[cell.name] = Number(text);
  }
  return figures;
}

/** The cells of what `packFigures` made, by index, NaN where there is none. */
export function unpackValues(edition: Edition, packed: string): Float64Array {
  const values = new Float64Array(cellsOf(edition).length).fill(Number.NaN);
  const texts = packed.split(",");
  for (let index = 0; index < values.length; index += 1) {
    const text = texts[index];
    if (text !== undefined && text !== "") values[index] = Number(text);
  }
  return values;
}

/** Cells in which two returns differ, in printed order; blank is `undefined`. */
export function changedCells(
  edition: Edition,
  before: Figures,
  after: Figures,
): readonly { readonly cell: string; readonly from: number | undefined; readonly to: number | undefined }[] {
  return cellsOf(edition).flatMap(({ name: cell }) =>
    before[cell] === after[cell] ? [] : [{ cell, from: before[cell], to: after[cell] }],
  );
}

/**
 * Returns of which no two say the same. Of several with the same figures the first is kept; one whose doubtful cells are
 * all in which it differs from one without doubts (the same report as Word and as a bad PDF) adds nothing to it.
 */
export function differentReturns<Return extends OfficeReturn>(returns: readonly Return[]): readonly Return[] {
  const clean = returns.filter(({ doubtful }) => doubtful.length === 0);
  const kept = new Set<Return>();
  for (const one of clean) if (![...kept].some((other) => sayTheSame(other, one))) kept.add(one);
  for (const one of returns)
    if (one.doubtful.length > 0 && !clean.some((other) => sayTheSame(other, one))) kept.add(one);
  return returns.filter((one) => kept.has(one));
}

function sayTheSame({ edition, figures }: OfficeReturn, one: OfficeReturn): boolean {
  const open = new Set(one.doubtful);
  return edition === one.edition && changedCells(edition, figures, one.figures).every(({ cell }) => open.has(cell));
}
