// What speaks for a correction beyond that the sums would then come out: without it a repair is a guess.

import { continuedCells, isYearBefore, sumBefore } from "../checks/carried-heads.ts";
import type { CheckContext } from "../checks/context.ts";
import { cellByName } from "../editions/cells.ts";
import { isOneDigitApart, isTransposed } from "../equations/digits.ts";
import type { Imbalance } from "../equations/equations.ts";
import type { Correction } from "../equations/locate.ts";
import type { Mistake } from "../equations/mistakes.ts";

type Change = Correction["changes"][number];

/** `firm`: printed figures say so; `slip`: the digits look like a slip of typing. */
export type Evidence = "firm" | "slip";

/**
 * What supports every change of the correction: two equations that cross in the cell, one of them over a printed total, or
 * last year's report, or the parts of a total that is typed; else a slip of typing (two digits swapped, one lost or doubled). Undefined where nothing does.
 */
export function evidenceFor(
  context: CheckContext,
  { changes }: Correction,
  { group }: Mistake,
  computed: ReadonlySet<string>,
): Evidence | undefined {
  const printed = group.some(({ equation }) => equation.total && !computed.has(equation.left[0] ?? ""));
  const crossing = printed && group.length >= changes.length * 2;
  if (changes.every((change) => crossing || isLastYears(context, change))) return "firm";
  if (changes.length === 1 && group.length === 1 && changes[0]?.cell === typedTotalOf(group[0], computed))
    return "firm";
  return changes.every(isSlip) ? "slip" : undefined;
}

/** Figures of several digits whose neighbouring digits are swapped, or one of which is missing or typed twice. */
function isSlip({ from, to }: Pick<Change, "from" | "to">): boolean {
  if (from === undefined || from <= 0 || to <= 0) return false;
  const [one, other] = [String(from), String(to)];
  if (one.length === other.length) return isTransposed(one, other);
  return Math.abs(one.length - other.length) === 1 && isOneDigitApart(one, other);
}

/** The figure continues one of last year's report, which prints just this. */
function isLastYears(context: CheckContext, { cell, to }: Change): boolean {
  const { lastYear } = context;
  if (!lastYear || !isYearBefore(context) || !cellByName(context.edition, cell)) return false;
  const continued = continuedCells(context).find((each) => each.cell.name === cell);
  return continued !== undefined && sumBefore(lastYear, continued.before) === to;
}

/** The typed total of an equation whose parts are all there: a total is what its parts come to. */
function typedTotalOf(imbalance: Imbalance | undefined, computed: ReadonlySet<string>): string | undefined {
  const total = imbalance?.equation.total && imbalance.blanks.length === 0 ? imbalance.equation.left[0] : undefined;
  return total !== undefined && !computed.has(total) ? total : undefined;
}
