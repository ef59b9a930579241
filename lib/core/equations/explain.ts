// Explaining equations: every term with its figure, and the one unknown that would make an equation hold.
import { cellByName, cellLabel } from "../editions/cells.ts";
import type { Edition } from "../editions/edition.ts";
import type { Figures } from "../report/report.ts";
import { type CompiledEquation, equationsOf, partsOf, sumOf } from "./equations.ts";

export interface ExplainedTerm {
  readonly cell: string;
  /** Place in Chinese. */
  readonly label: string;
  readonly figure: number | undefined;
}

export interface ExplainedEquation {
  readonly equation: CompiledEquation;
  readonly left: readonly ExplainedTerm[];
  readonly right: readonly ExplainedTerm[];
  readonly leftSum: number;
  readonly rightSum: number;
  readonly holds: boolean;
}

/** One equation written out with its figures. */
export function explainEquation(edition: Edition, figures: Figures, equation: CompiledEquation): ExplainedEquation {
  const explain = (terms: readonly string[]) =>
    terms.map((cell) => ({ cell, label: cellLabel(edition, cell), figure: figures[cell] }));
  const leftSum = sumOf(equation.left, figures).sum;
  const rightSum = sumOf(equation.right, figures).sum;
  return {
    equation,
    left: explain(equation.left),
    right: explain(equation.right),
    leftSum,
    rightSum,
    holds: equation.relation === "=" ? leftSum === rightSum : leftSum <= rightSum,
  };
}

export interface Offer {
  readonly cell: string;
  readonly value: number;
  readonly equation: CompiledEquation;
}

/**
 * Values for blank cells that follow from an equation in which everything else is known. `computed` names totals that
 * follow their parts: they are no unknowns and fix nothing.
 */
export function fillBlanks(
  edition: Edition,
  figures: Figures,
  computed: ReadonlySet<string> = new Set(),
): readonly Offer[] {
  const offers = new Map<string, Offer>();
  for (const equation of equationsOf(edition)) {
    if (equation.relation !== "=" || (equation.total && computed.has(equation.left[0] ?? ""))) continue;
    const unknowns: { cell: string; side: 1 | -1 }[] = [];
    const note = (terms: readonly string[], side: 1 | -1) => {
      for (const term of terms) {
        const parts = partsOf(edition, term);
        const blank = (parts.length > 0 ? parts : [term]).filter((cell) => figures[cell] === undefined);
        if (parts.length > 0 && blank.length === parts.length && figures[term] !== undefined) continue;
        for (const cell of blank) unknowns.push({ cell, side });
      }
    };
    note(equation.left, 1);
    note(equation.right, -1);
    const unknown = unknowns[0];
    if (unknowns.length !== 1 || !unknown || offers.has(unknown.cell)) continue;
    const { cell, side } = unknown;
    if (dependsOn(edition, equation, cell, computed)) continue;
    const gap = sumOf(equation.right, figures).sum - sumOf(equation.left, figures).sum;
    const value = gap === 0 ? 0 : gap * side;
    if (value < 0 && !cellByName(edition, cell)?.signed) continue;
    offers.set(cell, { cell, value, equation });
  }
  return [...offers.values()];
}

/** Does a computed total in the equation itself contain the unknown? Then its figure is not known either. */
function dependsOn(edition: Edition, equation: CompiledEquation, cell: string, computed: ReadonlySet<string>): boolean {
  return [...equation.left, ...equation.right].some(
    (term) => term !== cell && computed.has(term) && reaches(edition, term, cell, computed),
  );
}

function reaches(edition: Edition, total: string, cell: string, computed: ReadonlySet<string>): boolean {
  return equationsOf(edition).some(
    (equation) =>
      equation.total &&
      equation.left[0] === total &&
      equation.right.some(
        (part) =>
          part === cell ||
          partsOf(edition, part).includes(cell) ||
          (computed.has(part) && part !== total && reaches(edition, part, cell, computed)),
      ),
  );
}

const knownComputed = new WeakMap<readonly string[], { edition: Edition; totals: ReadonlySet<string> }>();

/** The totals of an edition that follow their parts in this report; the same set while `typedTotals` stays the same array. */
export function computedTotals(edition: Edition, typedTotals: readonly string[]): ReadonlySet<string> {
  const known = knownComputed.get(typedTotals);
  if (known?.edition === edition) return known.totals;
  const typed = new Set(typedTotals);
  const totals = new Set(
    equationsOf(edition).flatMap((equation) =>
      equation.total && !typed.has(equation.left[0] ?? "") ? [equation.left[0] ?? ""] : [],
    ),
  );
  knownComputed.set(typedTotals, { edition, totals });
  return totals;
}
