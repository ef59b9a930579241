// An equation written out for reading: short labels, its figures, nil terms drawn together, the gap.
import type { ExplainedEquation, ExplainedTerm } from "../checks/explain.ts";
import { cellLabel } from "../editions/cells.ts";
import type { Edition } from "../editions/edition.ts";
import { printFigureOf } from "../report/figures.ts";

export interface WrittenTerm {
  readonly cell: string;
  readonly label: string;
  /** "" where blank. */
  readonly text: string;
}

export interface WrittenSide {
  readonly terms: readonly WrittenTerm[];
  /** Terms that are nil and not written out. */
  readonly nil: number;
  /** Terms that are blank and not written out. */
  readonly blank: number;
  readonly sum: string;
}

export interface WrittenEquation {
  readonly id: string;
  readonly check: string;
  readonly name: string;
  readonly basis: string;
  readonly relation: "=" | "<=";
  readonly holds: boolean;
  /** A total that the report computes: it cannot fail. */
  readonly computed: boolean;
  readonly left: WrittenSide;
  readonly right: WrittenSide;
  /** How far the sides are apart; "" where they balance. */
  readonly gap: string;
}

/** A side of so few terms is written out in full. */
const fewTerms = 3;

export function writeEquation(edition: Edition, explained: ExplainedEquation, computed: boolean): WrittenEquation {
  const { equation, left, right, leftSum, rightSum, holds } = explained;
  const shorten = shortener([...left, ...right].map(({ cell }) => cellLabel(edition, cell)));
  const print = (value: number) => printFigureOf(edition, (equation.left[0] ?? equation.right[0]) as string, value);
  const side = (terms: readonly ExplainedTerm[], sum: number): WrittenSide => {
    const shown = terms.length <= fewTerms ? terms : terms.filter(({ figure }) => figure !== undefined && figure !== 0);
    return {
      terms: shown.map(({ cell, label, figure }) => ({
        cell,
        label: shorten(label),
        text: figure === undefined ? "" : printFigureOf(edition, cell, figure),
      })),
      nil: terms.filter((term) => term.figure === 0 && !shown.includes(term)).length,
      blank: terms.filter((term) => term.figure === undefined && !shown.includes(term)).length,
      sum: print(sum),
    };
  };
  const { id, check, name, basis, relation } = equation;
  const gap = holds ? "" : print(Math.abs(leftSum - rightSum));
  return {
    id,
    check,
    name,
    basis,
    relation,
    holds,
    computed,
    left: side(left, leftSum),
    right: side(right, rightSum),
    gap,
  };
}

/** Drops the row or the column that all places of an equation share: `重复申请·自然人` → `重复申请`. */
function shortener(labels: readonly string[]): (label: string) => string {
  const cut = labels.map((label) => label.lastIndexOf("·"));
  if (labels.length < 2 || cut.some((at) => at < 0)) return (label) => label;
  const columns = new Set(labels.map((label, index) => label.slice(cut[index])));
  if (columns.size === 1) return (label) => label.slice(0, label.lastIndexOf("·"));
  const rows = new Set(labels.map((label) => label.slice(0, label.indexOf("·"))));
  if (rows.size === 1) return (label) => label.slice(label.indexOf("·") + 1);
  return (label) => label;
}
