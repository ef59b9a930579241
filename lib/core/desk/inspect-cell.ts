// Everything that can be said about one figure: the equations it enters, its subtotals, last year, what would repair it.

import type { Finding, Repair } from "../checks/finding.ts";
import { equationRepairs } from "../checks/messages-equations.ts";
import { cellByName, cellLabel, groupCellByName, groupCellsOf, shortLabel } from "../editions/cells.ts";
import type { Edition } from "../editions/edition.ts";
import { type CompiledEquation, checkEquations, equationsThrough } from "../equations/equations.ts";
import { computedTotals, explainEquation, fillBlanks } from "../equations/explain.ts";
import { printFigureOf } from "../report/figures.ts";
import type { Figures, Report } from "../report/report.ts";
import type { YearOf } from "../report/year-of.ts";
import { type WrittenEquation, writeEquation } from "./write-equation.ts";

export interface Subtotal {
  readonly cell: string;
  readonly label: string;
  readonly text: string;
  /** The figure asked about is part of it. */
  readonly contains: boolean;
}

export interface LastYearFigure {
  /** `同一格`, or the row of last year's report that this one continues. */
  readonly label: string;
  readonly text: string;
  /** Whether the two must be equal and are; undefined where they only stand side by side. */
  readonly equal?: boolean;
}

export interface Inspection {
  readonly cell: string;
  readonly label: string;
  readonly help: string;
  readonly equations: readonly WrittenEquation[];
  /** Subtotals of the groups of this table in the same column, which the form does not print. */
  readonly subtotals: readonly Subtotal[];
  readonly lastYear: readonly LastYearFigure[];
  /** Ways to make everything in this section balance; those that change this figure first. */
  readonly repairs: readonly (Repair & { readonly here: boolean })[];
  /** Equations of this section that do not hold. */
  readonly broken: number;
}

/** `findings`: those at hand, for the repairs they offer. Undefined where the edition has no such cell. */
export function inspectCell(
  edition: Edition,
  report: Report,
  figures: Figures,
  name: string,
  lastYear?: YearOf,
  findings: readonly Finding[] = [],
): Inspection | undefined {
  const cell = cellByName(edition, name) ?? groupCellByName(edition, name);
  if (!cell) return undefined;
  const computed = computedTotals(edition, report.typedTotals);
  const broken = checkEquations(edition, figures, computed).filter(
    ({ equation }) => equation.section === cell.section.id,
  );
  return {
    cell: name,
    label: cellLabel(edition, name),
    help: [cell.row.help, cell.column.help].filter((help) => help !== undefined).join(" "),
    equations: [...equationsThrough(edition, name)]
      .map((equation) =>
        writeEquation(
          edition,
          explainEquation(edition, figures, equation),
          followsParts(equation, computed),
          report.entries,
        ),
      )
      .sort((one, other) => Number(one.holds) - Number(other.holds)),
    subtotals: subtotalsBeside(edition, figures, name),
    lastYear: lastYear ? lastYearOf(edition, figures, name, lastYear) : [],
    repairs: repairsFor(
      edition,
      figures,
      name,
      computed,
      findings.filter(({ section }) => section === cell.section.id),
    ),
    broken: broken.length,
  };
}

function followsParts(equation: CompiledEquation, computed: ReadonlySet<string>): boolean {
  return equation.total && computed.has(equation.left[0] ?? "");
}

function subtotalsBeside(edition: Edition, figures: Figures, name: string): readonly Subtotal[] {
  const cell = cellByName(edition, name) ?? groupCellByName(edition, name);
  return groupCellsOf(edition).flatMap(({ name: group, table, column, row, parts }) => {
    if (table !== cell?.table || column !== cell.column) return [];
    const figure = figures[group];
    const text = figure === undefined ? "" : printFigureOf(edition, group, figure);
    return [{ cell: group, label: shortLabel(row), text, contains: group === name || parts.includes(name) }];
  });
}

function lastYearOf(edition: Edition, figures: Figures, name: string, lastYear: YearOf): readonly LastYearFigure[] {
  const cell = cellByName(edition, name);
  const printed = (other: string) => {
    const figure = lastYear.figures[other];
    return figure === undefined ? "" : printFigureOf(lastYear.edition, other, figure);
  };
  const known = (other: string) => cellByName(lastYear.edition, other) ?? groupCellByName(lastYear.edition, other);
  const found: LastYearFigure[] = known(name) ? [{ label: "上年同一格", text: printed(name) }] : [];
  for (const continued of cell?.row.continues ?? []) {
    const other = `${cell?.table.id}_${continued}_${cell?.column.id}`;
    if (cell?.row.continues?.length !== 1 || !known(other)) continue;
    const before = lastYear.figures[other];
    const now = figures[name];
    const label = `上年“${cellLabel(lastYear.edition, other)}”`;
    const text = printed(other);
    found.push(before === undefined || now === undefined ? { label, text } : { label, text, equal: before === now });
  }
  return found;
}

/** More cells than a mistake has: filling a table is no repair of one figure. */
const mostChanged = 2;

/** The figure of a blank that everything else decides, and the repairs that findings about figures of this section offer. */
function repairsFor(
  edition: Edition,
  figures: Figures,
  name: string,
  computed: ReadonlySet<string>,
  findings: readonly Finding[],
): Inspection["repairs"] {
  const offers = figures[name] === undefined ? fillBlanks(edition, figures, computed) : [];
  const fillings = offers.flatMap(({ cell, value }): Repair[] => {
    if (cell !== name) return [];
    const written = printFigureOf(edition, cell, value);
    const label = equationRepairs.correct([{ label: cellLabel(edition, cell), to: written }]);
    return [{ label, changes: [{ cell, value: written }] }];
  });
  const seen = new Set<string>();
  return [...fillings, ...findings.flatMap(({ repairs }) => repairs)]
    .filter(({ changes }) => changes.length <= mostChanged && changes.every((change) => "cell" in change))
    .filter(({ changes }) => !seen.has(JSON.stringify(changes)) && seen.add(JSON.stringify(changes)))
    .map((repair) => ({ ...repair, here: repair.changes.some((change) => "cell" in change && change.cell === name) }))
    .sort((one, other) => Number(other.here) - Number(one.here));
}
