// Turns equations that do not hold into findings: both sides, the gap, the blanks that could explain it, the repairs.
import { cellByName, cellLabel } from "../editions/cells.ts";
import type { Edition } from "../editions/edition.ts";
import { printFigure } from "../report/figure.ts";
import { printFigureOf } from "../report/figures.ts";
import { entriesOf } from "./cell-entries.ts";
import type { CheckContext } from "./context.ts";
import { checkEquations, equationsThrough, type Imbalance, partsOf } from "./equations.ts";
import { computedTotals } from "./explain.ts";
import type { Finding, Repair } from "./finding.ts";
import { type Correction, locateErrors } from "./locate.ts";
import { places } from "./messages-cells.ts";
import { equationMessages, equationRepairs, type Side } from "./messages-equations.ts";
import { tableMessages } from "./messages-tables.ts";
import { repairedCells } from "./repaired-cells.ts";
import { totalsOf } from "./totals.ts";

/** Beyond so many broken equations that hang together a repair is a guess and costs too much to look for. */
const mostBroken = 8;

const known = new WeakMap<CheckContext["figures"], readonly Finding[]>();

/**
 * One finding for each equation of the edition that does not hold, under the number and name that the equation states.
 * An entry that is no figure (C01–C04) is not reported again as a gap in the sums it belongs to.
 */
export function equationFindings(context: CheckContext): readonly Finding[] {
  const { edition, report, figures } = context;
  let findings = known.get(figures);
  if (findings) return findings;
  const computed = computedTotals(edition, report.typedTotals);
  const refused = new Set(entriesOf(context).flatMap(({ cell, read }) => (read.kind === "refused" ? [cell.name] : [])));
  const imbalances = checkEquations(edition, figures, computed).filter(
    ({ blanks }) => !blanks.some((cell) => refused.has(cell)),
  );
  findings = connected(edition, imbalances, computed).flatMap((group) => {
    const corrections = group.length <= mostBroken ? locateErrors(edition, figures, group, computed) : [];
    return group.map((imbalance) => findingOf(context, imbalance, corrections, refused));
  });
  findings = [...findings, ...solvedInProse(context)];
  known.set(figures, findings);
  return findings;
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
          message,
          basis,
          repairs: [],
        },
      ];
    });
}

/** Imbalances in groups that share cells: what mends one group leaves the others alone. */
function connected(
  edition: Edition,
  imbalances: readonly Imbalance[],
  computed: ReadonlySet<string>,
): readonly (readonly Imbalance[])[] {
  const sums = new Map(totalsOf(edition).map(({ cell, parts }) => [cell, parts]));
  const behind = (term: string): readonly string[] => {
    const parts = computed.has(term) ? (sums.get(term) ?? []) : partsOf(edition, term);
    return [term, ...parts.flatMap(behind)];
  };
  const groups: { cells: Set<string>; members: Imbalance[] }[] = [];
  for (const imbalance of imbalances) {
    const { left, right } = imbalance.equation;
    const terms = [...left, ...right].flatMap(behind);
    const touching = groups.filter(({ cells }) => terms.some((term) => cells.has(term)));
    const merged = {
      cells: new Set([...terms, ...touching.flatMap(({ cells }) => [...cells])]),
      members: [...touching.flatMap(({ members }) => members), imbalance],
    };
    for (const group of touching) groups.splice(groups.indexOf(group), 1);
    groups.push(merged);
  }
  return groups.map(({ members }) => members);
}

function findingOf(
  context: CheckContext,
  imbalance: Imbalance,
  corrections: readonly Correction[],
  refused: ReadonlySet<string>,
): Finding {
  const { edition } = context;
  const { equation, left, right, blanks } = imbalance;
  const print = (value: number) => printFigureOf(edition, (equation.left[0] ?? equation.right[0]) as string, value);
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
    repairs: distinct([
      ...fillings(context, imbalance),
      ...corrections.map((correction) => repairOf(edition, correction)),
    ]),
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

/** Repairs that make different changes. */
function distinct(repairs: readonly Repair[]): readonly Repair[] {
  const seen = new Set<string>();
  return repairs.filter(({ changes }) => {
    const key = JSON.stringify(changes);
    return !seen.has(key) && seen.add(key);
  });
}

/** One blank that explains the whole gap: its value is offered. */
function fillings({ edition }: CheckContext, { equation, blanks, gap }: Imbalance): Repair[] {
  const [cell] = blanks;
  if (blanks.length !== 1 || cell === undefined || equation.relation !== "=") return [];
  const value = printFigure(Math.abs(gap), cellByName(edition, cell) ?? {});
  return [{ label: equationRepairs.fill(cellLabel(edition, cell), value), changes: [{ cell, value }] }];
}

/** A correction mends every broken equation of its section, so it is offered at each. */
function repairOf(edition: Edition, { changes }: Correction): Repair {
  const written = changes.map(({ cell, to }) => ({ cell, value: printFigureOf(edition, cell, to) }));
  const label = equationRepairs.correct(
    written.map(({ cell, value }) => ({ label: cellLabel(edition, cell), to: value })),
  );
  return { label, changes: written };
}
