// Random reports in which every equation of the edition holds: the ground for property tests.
import fc from "fast-check";
import { cellsOf } from "#core/editions/cells.ts";
import type { Edition } from "#core/editions/edition.ts";
import { checkEquations, equationsThrough, partsOf } from "#core/equations/equations.ts";
import { computedTotals } from "#core/equations/explain.ts";
import { printFigure } from "#core/report/figure.ts";
import { figuresOf } from "#core/report/figures.ts";
import type { Report } from "#core/report/report.ts";

/** A report of this edition with every leaf filled, balanced, totals computed or (half the time) typed. */
export function balancedReport(edition: Edition, typed?: boolean): fc.Arbitrary<Report> {
  const leaves = cellsOf(edition).filter((cell) => !cell.total);
  const figure = fc.oneof({ weight: 6, arbitrary: fc.constant(0) }, { weight: 3, arbitrary: fc.nat(20) }, fc.nat(3000));
  return fc
    .tuple(fc.array(figure, { minLength: leaves.length, maxLength: leaves.length }), fc.boolean())
    .map(([values, half]) => {
      const entries = Object.fromEntries(
        leaves.map((cell, index) => {
          const value = values[index] as number;
          return [cell.name, printFigure(cell.signed && value % 2 === 1 ? -value : value, {})];
        }),
      );
      const computed: Report = {
        office: { name: "测试市人民政府" },
        year: edition.years.from ?? edition.years.to ?? 2018,
        edition: edition.id,
        entries,
        typedTotals: [],
        narrative: {},
      };
      const balanced = balance(edition, computed);
      return (typed ?? half) ? typeTotals(edition, balanced) : balanced;
    });
}

/** Raises leaves on the smaller side until nothing is out of balance. */
function balance(edition: Edition, report: Report): Report {
  let entries: Record<string, string> = { ...report.entries };
  const computed = computedTotals(edition, []);
  for (let round = 0; round < 500; round++) {
    const figures = figuresOf(edition, { entries, typedTotals: [] });
    const [broken] = checkEquations(edition, figures, computed);
    if (!broken) return { ...report, entries };
    const small = broken.gap > 0 ? broken.equation.right : broken.equation.left;
    const cell = small.flatMap((term) => leafOf(edition, term, computed))[0];
    if (!cell) throw new Error(`cannot balance ${broken.equation.id}`);
    entries = { ...entries, [cell]: String((figures[cell] ?? 0) + Math.abs(broken.gap)) };
  }
  throw new Error(`${edition.id}: no balance found`);
}

/** The leaf cells a term is made of, through groups and computed totals. */
function leafOf(edition: Edition, term: string, computed: ReadonlySet<string>): readonly string[] {
  const parts = partsOf(edition, term);
  if (parts.length > 0) return parts;
  if (!computed.has(term)) return [term];
  const total = equationsThrough(edition, term).find((equation) => equation.total && equation.left[0] === term);
  return (total?.right ?? []).flatMap((part) => leafOf(edition, part, computed));
}

/** The same report with every total typed as it was computed. */
export function typeTotals(edition: Edition, report: Report): Report {
  const figures = figuresOf(edition, report);
  const totals = cellsOf(edition).filter((cell) => cell.total);
  return {
    ...report,
    entries: {
      ...report.entries,
      ...Object.fromEntries(
        totals.flatMap((cell) =>
          figures[cell.name] === undefined ? [] : [[cell.name, printFigure(figures[cell.name] as number, cell)]],
        ),
      ),
    },
    typedTotals: totals.map((cell) => cell.name),
  };
}
