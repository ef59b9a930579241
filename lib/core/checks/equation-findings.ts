// Turns equations that do not hold into findings: both sides, the gap, the blanks that could explain it.
import { cellLabel } from "../editions/cells.ts";
import type { Edition } from "../editions/edition.ts";
import { checkEquations, equationsThrough, type Imbalance } from "../equations/equations.ts";
import { computedTotals } from "../equations/explain.ts";
import { sure } from "../ground/sure.ts";
import { printFigureOf } from "../report/figures.ts";
import { entriesOf } from "./cell-entries.ts";
import type { CheckContext } from "./context.ts";
import { derived } from "./derived.ts";
import type { Finding } from "./finding.ts";
import { places } from "./messages-cells.ts";
import { equationMessages, type Side } from "./messages-equations.ts";
import { tableMessages } from "./messages-tables.ts";
import { repairedCells } from "./repaired-cells.ts";
import { isUnread } from "./unread-cells.ts";

/**
 * One finding for each equation of the edition that does not hold, under the number and name that the equation states,
 * without repairs. An entry that is no figure (C01–C04) is not reported again as a gap in the sums it belongs to.
 */
export const equationFindings = derived((context): readonly Finding[] => {
  const refused = refusedCells(context);
  return [
    ...imbalancesOf(context).map((imbalance) => imbalanceFinding(context, imbalance, refused)),
    ...solvedInProse(context),
  ];
});

/** The equations that do not hold, without those that hold a cell whose entry is no figure or that could not be read. */
export const imbalancesOf = derived((context): readonly Imbalance[] => {
  const { edition, report, figures } = context;
  const refused = refusedCells(context);
  return checkEquations(edition, figures, computedTotals(edition, report.typedTotals)).filter(
    ({ blanks }) => !blanks.some((cell) => refused.has(cell) || isUnread(report, cell)),
  );
});

function refusedCells(context: CheckContext): ReadonlySet<string> {
  return new Set(entriesOf(context).flatMap(({ cell, read }) => (read.kind === "refused" ? [cell.name] : [])));
}

/** A number that a sentence had lost and an equation gave back is reported under that equation. */
function solvedInProse(context: CheckContext): readonly Finding[] {
  const { edition } = context;
  return repairedCells(context)
    .solved.filter(({ cell }) => cell.section.content === "prose")
    .flatMap(({ cell, figure, printed }) => {
      const equation = equationsThrough(edition, cell.name).find(({ relation }) => relation === "=");
      if (!equation) return [];
      const { check: number, name, basis, section } = equation;
      const message = tableMessages.solved(cellLabel(edition, cell.name), figure, printed);
      const cells = [cell.name];
      return [
        {
          number,
          name,
          severity: "warning",
          section,
          cells,
          left: printed,
          right: figure,
          sides: { left: "原件所印", right: "由勾稽关系推出", apart: true },
          message,
          basis,
          repairs: [],
        },
      ];
    });
}

function imbalanceFinding(context: CheckContext, imbalance: Imbalance, refused: ReadonlySet<string>): Finding {
  const { edition } = context;
  const { equation, left, right, blanks } = imbalance;
  const print = (value: number) => printFigureOf(edition, sure(equation.left[0] ?? equation.right[0]), value);
  const sentence = sentenceOf(context, imbalance, refused, print);
  const labels = blanks.map((cell) => cellLabel(edition, cell));
  return {
    number: equation.check,
    name: equation.name,
    severity: blanks.length > 0 && equation.severity === "error" ? "warning" : equation.severity,
    section: equation.section,
    cells: [...equation.left, ...equation.right],
    left: print(left),
    right: print(right),
    message: blanks.length > 0 ? equationMessages.withBlanks(sentence, places(labels)) : sentence,
    basis: equation.basis,
    repairs: [],
  };
}

function sentenceOf(
  context: CheckContext,
  { equation, left, right, gap }: Imbalance,
  refused: ReadonlySet<string>,
  print: (value: number) => string,
): string {
  const { edition, figures } = context;
  const column = sharedColumn(edition, [...equation.left, ...equation.right]);
  const short = column === undefined ? 0 : column.length + 1;
  const side = (terms: readonly string[], sum: number): Side => ({
    terms: terms.map((cell) => {
      const figure = figures[cell];
      const label = cellLabel(edition, cell);
      return {
        label: label.slice(0, label.length - short),
        figure: figure === undefined ? undefined : printFigureOf(edition, cell, figure),
        refused: refused.has(cell),
      };
    }),
    sum: print(sum),
  });
  const distance = print(Math.abs(gap));
  const total = equation.left[0];
  if (equation.total && total) {
    const printed = figures[total] === undefined ? undefined : print(left);
    return equationMessages.unequalTotal(cellLabel(edition, total), printed, print(right), distance);
  }
  if (equation.relation === "=")
    return equationMessages.unequal(column, side(equation.left, left), side(equation.right, right), distance);
  if (equation.left.length === 0) return equationMessages.negative(side(equation.right, right));
  return equationMessages.greater(column, side(equation.left, left), side(equation.right, right));
}

/** The column label that all terms end with, so that it is said once. */
function sharedColumn(edition: Edition, terms: readonly string[]): string | undefined {
  const labels = terms.map((term) => cellLabel(edition, term));
  const column = labels[0]?.split("·").slice(1).join("·");
  return column && labels.every((label) => label.endsWith(`·${column}`)) ? column : undefined;
}
