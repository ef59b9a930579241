// Adding up: each cell over all addends, in whole numbers and whole 分. Blank is never nil: who left a cell blank is named.

import { type Cell, cellByName, cellsOf, groupCellsOf } from "../editions/cells.ts";
import type { Edition } from "../editions/edition.ts";
import { deriveOnce } from "../ground/derive-once.ts";
import { sure } from "../ground/sure.ts";
import type { Figures } from "../report/report.ts";
import { figureIn, type YearFigures } from "./year-figures.ts";

/** What one office adds. `own`: the collecting office itself (本级). */
export interface Addend extends YearFigures {
  readonly office: string;
  readonly state: "accepted" | "own";
  /** SHA-256 of the return it was made from. */
  readonly digest: string;
}

/** A figure of an addend that has no cell of the same meaning in the sum's edition. */
export interface LeftOver {
  readonly office: string;
  readonly cell: string;
  readonly edition: Edition;
  readonly value: number;
}

export interface Sum {
  /** Cell name → sum over the addends that have a figure; a cell that all leave blank is absent. */
  readonly figures: Figures;
  /** Cell name → offices that left it blank while others filled it in. */
  readonly blanks: Readonly<Record<string, readonly string[]>>;
  readonly leftOver: readonly LeftOver[];
}

/**
 * Adds up the addends cell by cell, totals included, so that a total which differs from its parts stays visible. Cells
 * are the same where their name is (a name means the same in every edition) and their kind, count or amount, is.
 */
export function sumReturns(edition: Edition, addends: readonly Addend[]): Sum {
  const cells = cellsOf(edition);
  const sums = new Float64Array(cells.length);
  const filled = new Uint32Array(cells.length);
  const partial: Addend[] = [];
  for (const addend of addends) {
    const { values, edition: own } = addend;
    if (values && own === edition) {
      // Who fills every cell leaves nothing over.
      const isWhole = addValues(values, sums, filled) === cells.length;
      if (!isWhole && !hasAllParts(edition, values)) partial.push(addend);
      continue;
    }
    partial.push(addend);
    const { figures } = addend;
    for (const { name, index } of cells) {
      const figure = figures[name];
      if (figure === undefined) continue;
      sums[index] = (sums[index] ?? 0) + figure;
      filled[index] = (filled[index] ?? 0) + 1;
    }
  }
  const present = cells.filter(({ index }) => filled[index] !== 0);
  return {
    figures: Object.fromEntries(present.map(({ name, index }) => [name, sure(sums[index])])),
    blanks: Object.fromEntries(
      present
        .filter(({ index }) => filled[index] !== addends.length)
        .map((cell) => [cell.name, blankIn(cell, addends)]),
    ),
    leftOver: partial.flatMap((addend) => leftOverOf(edition, addend)),
  };
}

/** Answers how many there were. */
function addValues(values: Float64Array, sums: Float64Array, filled: Uint32Array): number {
  let count = 0;
  for (let index = 0; index < sums.length; index += 1) {
    const value = values[index] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    sums[index] = (sums[index] ?? 0) + value;
    filled[index] = (filled[index] ?? 0) + 1;
    count += 1;
  }
  return count;
}

function blankIn({ name }: Cell, addends: readonly Addend[]): readonly string[] {
  return addends.filter((addend) => figureIn(addend, name) === undefined).map(({ office }) => office);
}

/** A figure in every group's parts: then no group stands for itself, and nothing of the sum's own form is left over. */
function hasAllParts(edition: Edition, values: Float64Array): boolean {
  return groupParts(edition).every((parts) => parts.some((index) => !Number.isNaN(values[index] ?? 0)));
}

const groupParts = deriveOnce((edition: Edition): readonly (readonly number[])[] =>
  groupCellsOf(edition).map(({ parts }) => parts.map((name) => cellByName(edition, name)?.index ?? -1)),
);

/** What an addend carries that the sum has no cell for: other forms' cells, and groups without their parts. */
function leftOverOf(edition: Edition, { office, edition: own, figures }: Addend): readonly LeftOver[] {
  const foreign = own === edition ? [] : cellsOf(own).filter(({ name }) => cellByName(edition, name) === undefined);
  const groups = groupCellsOf(own).filter(({ parts }) => parts.every((part) => figures[part] === undefined));
  return [...foreign.filter(({ total }) => !total), ...groups].flatMap(({ name: cell }) => {
    const value = figures[cell];
    return value === undefined || value === 0 ? [] : [{ office, cell, edition: own, value }];
  });
}
