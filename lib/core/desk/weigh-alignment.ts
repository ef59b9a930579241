// How well a pasted block fits where it would lie, told by the equations that it closes by itself.

import { cellByName, groupCellByName } from "../editions/cells.ts";
import type { Edition } from "../editions/edition.ts";
import { equationsOf, partsOf, sumOf } from "../equations/equations.ts";
import { figuresOf } from "../report/figures.ts";
import type { Alignment } from "./alignment.ts";
import { readPasted } from "./pasted-figure.ts";

export interface Fit {
  /** Equations that hold between figures of the block; those that are 0 = 0 prove nothing and are not counted. */
  readonly holding: number;
  readonly broken: number;
  /** Figures that find no cell. */
  readonly outside: number;
  /** Figures that lie on totals whose parts the block does not fill: whether they are totals cannot be told. */
  readonly unproved: number;
}

/** Does nothing speak against it? */
export function fits({ broken, outside }: Fit): boolean {
  return broken === 0 && outside === 0;
}

/** Weighs an alignment. Only equations all of whose cells the block fills count: what stood there before proves nothing. */
export function weighAlignment(edition: Edition, { landings, strays }: Alignment): Fit {
  const entries: Record<string, string> = {};
  for (const { cell, text } of landings) {
    const read = readPasted(text, cellByName(edition, cell) ?? groupCellByName(edition, cell) ?? {});
    if (read.kind === "figure") entries[cell] = read.text;
  }
  const typedTotals = Object.keys(entries).filter((name) => cellByName(edition, name)?.total);
  const figures = figuresOf(edition, { entries, typedTotals });
  const filled = (term: string): boolean => {
    if (entries[term] !== undefined) return true;
    const parts = partsOf(edition, term);
    if (parts.length > 0) return parts.every(filled);
    if (!cellByName(edition, term)?.total) return false;
    const total = equationsOf(edition).find((equation) => equation.total && equation.left[0] === term);
    return total?.right.every(filled) === true;
  };
  const computed = (term: string) => entries[term] === undefined && cellByName(edition, term)?.total === true;
  const unproved = new Set(typedTotals);
  let holding = 0;
  let broken = 0;
  for (const { total, left, right, relation } of equationsOf(edition)) {
    if (total && entries[left[0] ?? ""] === undefined) continue;
    const terms = [...left, ...right];
    // Computed totals of computed totals say once more what their parts say.
    if (!terms.every(filled) || terms.every(computed)) continue;
    if (total) unproved.delete(left[0] ?? "");
    const one = sumOf(left, figures).sum;
    const other = sumOf(right, figures).sum;
    if (relation === "=" ? one !== other : one > other) broken += 1;
    else if (relation === "=" && one !== 0) holding += 1;
  }
  const outside = strays.filter(({ reason }) => reason === "outside").length;
  return { holding, broken, outside, unproved: unproved.size };
}
