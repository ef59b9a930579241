// The equations of an edition, written out over cells: totals that follow from `total` heads and the edition's balances.

import { cellByName, groupCellByName, leavesOf } from "../editions/cells.ts";
import type { Edition, Equation, Head, Table } from "../editions/edition.ts";
import { type Total, totalsOf } from "../editions/totals.ts";
import { deriveOnce } from "../ground/derive-once.ts";
import type { Figures } from "../report/report.ts";

/** One equation over named cells: the sum of `left` stands in `relation` to the sum of `right`. */
export interface CompiledEquation {
  readonly id: string;
  readonly check: string;
  readonly name: string;
  readonly left: readonly string[];
  readonly relation: "=" | "<=";
  readonly right: readonly string[];
  readonly severity: Equation["severity"];
  readonly basis: string;
  /** Section id. */
  readonly section: string;
  /** The total on the left follows from its parts on the right. */
  readonly total: boolean;
  /** Equations that say the same of every column (or row) of a table have one family. */
  readonly family?: string;
  /** The one of its family that is the sum of the others. */
  readonly sum?: true;
}

/** A broken equation with both sums; `blanks` are the blank cells on the side that is too small: they could explain the gap. */
export interface Imbalance {
  readonly equation: CompiledEquation;
  readonly left: number;
  readonly right: number;
  /** left − right */
  readonly gap: number;
  readonly blanks: readonly string[];
}

/** Every equation of the edition, in printed order: totals table by table, then balances. */
export const equationsOf = deriveOnce((edition: Edition): readonly CompiledEquation[] => [
  ...totalEquations(edition),
  ...edition.equations.flatMap((equation) => writeOut(edition, equation)),
]);

/** The equations a cell enters; a leaf below a group enters where the group does. */
export function equationsThrough(edition: Edition, cell: string): readonly CompiledEquation[] {
  return equationsByCell(edition).get(cell) ?? [];
}

const equationsByCell = deriveOnce((edition: Edition): ReadonlyMap<string, readonly CompiledEquation[]> => {
  const lists = new Map<string, CompiledEquation[]>();
  for (const equation of equationsOf(edition)) {
    for (const term of [...equation.left, ...equation.right]) {
      for (const name of [term, ...partsOf(edition, term)]) {
        const list = lists.get(name);
        if (list) list.push(equation);
        else lists.set(name, [equation]);
      }
    }
  }
  return lists;
});

/** The leaf cells a term stands for, where it is a group; none for a leaf. */
export function partsOf(edition: Edition, term: string): readonly string[] {
  return groupCellByName(edition, term)?.parts ?? [];
}

function totalEquations(edition: Edition): CompiledEquation[] {
  return totalsOf(edition).map((total) => ({
    id: `${total.cell}_${total.axis}`,
    check: total.check,
    name: total.name,
    left: [total.cell],
    relation: "=",
    right: total.parts,
    severity: "error",
    basis: edition.totalsBasis,
    section: total.section.id,
    total: true,
    ...familyOf(edition, total),
  }));
}

/** Total rows are a family over the columns, total columns one over the rows of their table. */
function familyOf(edition: Edition, { cell, axis, table }: Total): Pick<CompiledEquation, "family" | "sum"> {
  const found = cellByName(edition, cell);
  if (!found) return {};
  if (axis === "column") return { family: `${table.id}_*_${found.column.id}` };
  return { family: `${table.id}_${found.row.id}_*`, ...(found.column.total ? { sum: true } : {}) };
}

/** One compiled equation for each row or column that `*` stands for. */
function writeOut(edition: Edition, equation: Equation): CompiledEquation[] {
  const patterns = [...equation.left, ...equation.right];
  const starred = patterns.find((pattern) => pattern.includes("*"));
  const heads = starred ? leafHeads(tableOf(edition, starred), starred.split("_").indexOf("*")) : [];
  const bindings = starred ? heads.map(({ id }) => id) : [""];
  return bindings.map((binding, index) => {
    const bind = (pattern: string) => pattern.replace("*", binding);
    const cell = cellByName(edition, bind(patterns[0] ?? "")) ?? groupCellByName(edition, bind(patterns[0] ?? ""));
    if (!cell) throw new Error(`${edition.id}: equation ${equation.id} refers to no cell`);
    const { left, right, ...rest } = equation;
    return {
      ...rest,
      id: binding === "" ? equation.id : `${equation.id}_${binding}`,
      left: left.map(bind),
      right: right.map(bind),
      section: cell.section.id,
      total: false,
      ...(starred ? { family: equation.id } : {}),
      ...(heads[index]?.total ? { sum: true as const } : {}),
    };
  });
}

function tableOf(edition: Edition, pattern: string): Table {
  const id = pattern.split("_")[0];
  const table = edition.sections.flatMap((section) => section.tables ?? []).find((candidate) => candidate.id === id);
  if (!table) throw new Error(`${edition.id}: no table ${id}`);
  return table;
}

function leafHeads(table: Table, position: number): readonly Head[] {
  return (position === 1 ? table.rows : table.columns).flatMap(leavesOf);
}

/** Sum of the terms' figures (blank counts as nil), and whether any term has a figure at all. */
export function sumOf(terms: readonly string[], figures: Figures): { readonly sum: number; readonly known: boolean } {
  let sum = 0;
  let any = false;
  for (const term of terms) {
    const figure = figures[term];
    if (figure === undefined) continue;
    sum += figure;
    any = true;
  }
  return { sum, known: any };
}

/**
 * The leaf cells among the terms that are blank: a group is blank through its leaves, a computed total through the cells
 * it is the sum of. What is nil unless said is not blank beside others that are said.
 */
export function blanksAmong(
  edition: Edition,
  terms: readonly string[],
  figures: Figures,
  computed: ReadonlySet<string> = new Set(),
): readonly string[] {
  const said = terms.some((term) => figures[term] !== undefined);
  return terms.flatMap((term) => {
    if (said && cellByName(edition, term)?.row.nilUnlessSaid) return [];
    if (computed.has(term)) {
      const equation = equationsThrough(edition, term).find(
        (candidate) => candidate.total && candidate.left[0] === term,
      );
      return equation ? blanksAmong(edition, equation.right, figures, computed) : [];
    }
    const parts = partsOf(edition, term);
    if (parts.length === 0) return figures[term] === undefined ? [term] : [];
    const blank = parts.filter((part) => figures[part] === undefined);
    return blank.length === parts.length && figures[term] !== undefined ? [] : blank;
  });
}

/**
 * All equations that do not hold. Blank counts as nil if the equation then holds; an equation without any figure holds.
 * A computed total cannot break its own equation, so only typed totals and balances appear. `computed` names the totals
 * that follow their parts (`computedTotals`), so that blanks behind them are found.
 */
export function checkEquations(
  edition: Edition,
  figures: Figures,
  computed: ReadonlySet<string> = new Set(),
): readonly Imbalance[] {
  const broken: Imbalance[] = [];
  for (const equation of equationsOf(edition)) {
    let left = 0;
    let right = 0;
    let any = false;
    for (const term of equation.left) {
      const figure = figures[term];
      if (figure !== undefined) {
        left += figure;
        any = true;
      }
    }
    for (const term of equation.right) {
      const figure = figures[term];
      if (figure !== undefined) {
        right += figure;
        any = true;
      }
    }
    if (!any || (equation.relation === "=" ? left === right : left <= right)) continue;
    const tooSmall = left > right ? equation.right : equation.left;
    broken.push({
      equation,
      left,
      right,
      gap: left - right,
      blanks: blanksAmong(edition, tooSmall, figures, computed),
    });
  }
  return broken;
}
