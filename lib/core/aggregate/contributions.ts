// Who contributes how much to one cell of a sum, largest first.
import { cellByName, groupCellByName } from "../editions/cells.ts";
import type { Edition } from "../editions/edition.ts";
import { readFigure } from "../report/figure.ts";
import type { Figures, ReportAddend } from "../report/report.ts";

export interface Contribution {
  readonly office: string;
  /** Undefined where the office left it blank. */
  readonly value: number | undefined;
  /** Of the sum, 0–1; 0 where the sum is nil. */
  readonly share: number;
  readonly before: number | undefined;
  /** The collecting office itself (本级). */
  readonly own: boolean;
  /** It is a sum itself, and says of what. */
  readonly summed: boolean;
  /** Its return in the collection, where it is still the one that was added. */
  readonly returned?: string;
}

export interface CellContributions {
  /** The collection that its returns lie in. */
  readonly collection?: string;
  readonly sum: number | undefined;
  readonly before: number | undefined;
  /** How many addends have a figure of the year before. */
  readonly compared: number;
  /** How many addends there are, and how many of them left the cell blank. */
  readonly offices: number;
  readonly blanks: number;
  /** The largest of them. */
  readonly contributions: readonly Contribution[];
}

export interface CellAddend {
  readonly office: string;
  readonly figures: Figures;
  readonly own: boolean;
  readonly summed?: boolean;
  readonly returned?: string | undefined;
}

/** The addends of a cell, largest first, blanks last. `before`: an office's figure of the year before. */
export function contributionsTo(
  cell: string,
  addends: readonly CellAddend[],
  before: (office: string) => number | undefined = () => undefined,
): CellContributions {
  const values = addends.map(({ office, figures, own, summed = false, returned }) => ({
    office,
    own,
    summed,
    ...(returned === undefined ? {} : { returned }),
    value: figures[cell],
    before: before(office),
  }));
  const sum = sumOf(values.map(({ value }) => value));
  return {
    sum,
    offices: values.length,
    blanks: values.filter(({ value }) => value === undefined).length,
    before: sumOf(values.map((one) => one.before)),
    compared: values.filter((one) => one.before !== undefined).length,
    contributions: values
      .map((one) => ({ ...one, share: sum === undefined || sum === 0 ? 0 : (one.value ?? 0) / sum }))
      .sort(
        (one, other) => (other.value ?? -Infinity) - (one.value ?? -Infinity) || (one.office < other.office ? -1 : 1),
      ),
  };
}

/**
 * The addends that a summed report carries, with the figures of one cell. `traced`: what is known of an addend by its
 * digest where its collection is at hand.
 */
export function addendsOf(
  edition: Edition,
  cell: string,
  addends: readonly ReportAddend[],
  traced: (digest: string) => Pick<CellAddend, "summed" | "returned"> = () => ({}),
): readonly CellAddend[] {
  const kind = cellByName(edition, cell) ?? groupCellByName(edition, cell);
  return addends.map(({ office, state, figures, digest }) => {
    const given = figures[cell];
    const read = given === null || given === undefined || !kind ? undefined : readFigure(String(given), kind);
    const value = read?.kind === "figure" ? { [cell]: read.value } : {};
    return { office, own: state === "own", figures: value, ...traced(digest) };
  });
}

function sumOf(values: readonly (number | undefined)[]): number | undefined {
  return values.reduce((sum, value) => (value === undefined ? sum : (sum ?? 0) + value), undefined);
}

/** The same with no more than the largest: thousands are not looked at at once. */
export function largestOf(given: CellContributions, most: number): CellContributions {
  return { ...given, contributions: given.contributions.slice(0, most) };
}
