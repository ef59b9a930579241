// Nothing is counted twice (G04): an office that is summed beside one whose sum holds it already.
import type { Figures } from "../report/report.ts";

export interface SummedOffice {
  readonly name: string;
  readonly parent?: string;
  readonly figures: Figures;
  /** Offices that its own figures were added from, where its file says so. */
  readonly addends?: readonly string[];
}

export interface Overlap {
  readonly above: string;
  readonly below: string;
  /** The file of the one above names the one below; otherwise the figures only make it likely. */
  readonly certain: boolean;
}

/** The figures that a sum must reach before it is likely to hold those below: fewer say nothing. */
const fewest = 3;

/**
 * Offices whose figures stand in another's as well: named among its addends, or (below it on the list) no larger in any
 * cell and not the only content.
 */
export function findOverlaps(offices: readonly SummedOffice[]): readonly Overlap[] {
  const overlaps: Overlap[] = [];
  for (const above of offices) {
    const named = new Set(above.addends ?? []);
    const certain = offices.filter((below) => below !== above && named.has(below.name));
    for (const below of certain) overlaps.push({ above: above.name, below: below.name, certain: true });
    if (above.addends !== undefined) continue;
    const children = offices.filter((below) => below !== above && below.parent === above.name);
    if (
      children.length > 0 &&
      holds(
        above.figures,
        children.map(({ figures }) => figures),
      )
    )
      for (const below of children) overlaps.push({ above: above.name, below: below.name, certain: false });
  }
  return overlaps;
}

/** Is every figure at least the sum of those below, with enough of them above nil to mean anything? */
function holds(above: Figures, below: readonly Figures[]): boolean {
  const sums = new Map<string, number>();
  for (const figures of below) {
    for (const [cell, figure] of Object.entries(figures)) sums.set(cell, (sums.get(cell) ?? 0) + figure);
  }
  const positive = [...sums].filter(([, sum]) => sum > 0);
  return positive.length >= fewest && positive.every(([cell, sum]) => (above[cell] ?? 0) >= sum);
}
