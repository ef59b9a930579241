// An equation written out for reading: short labels, its figures, nil terms drawn together, the gap.

import { cellLabel } from "../editions/cells.ts";
import type { Edition } from "../editions/edition.ts";
import type { ExplainedEquation, ExplainedTerm } from "../equations/explain.ts";
import { sure } from "../ground/sure.ts";
import { printFigureOf } from "../report/figures.ts";

export interface WrittenTerm {
  readonly cell: string;
  readonly label: string;
  /** "" where blank; what was typed where that is no figure. */
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
  /** A term is filled in with what is no figure: whether the equation holds is not known. */
  readonly unknown: boolean;
  /** A total that the report computes: it cannot fail. */
  readonly computed: boolean;
  readonly left: WrittenSide;
  readonly right: WrittenSide;
  /** How far the sides are apart; "" where they balance. */
  readonly gap: string;
}

/** A side of so few terms is written out in full. */
const fewTerms = 3;

/** `entries` tells what was typed where a figure could not be read. */
export function writeEquation(
  edition: Edition,
  explained: ExplainedEquation,
  computed: boolean,
  entries: Readonly<Record<string, string>>,
): WrittenEquation {
  const { equation, left, right, leftSum, rightSum, holds } = explained;
  const isRefused = ({ cell, figure }: ExplainedTerm) => figure === undefined && (entries[cell] ?? "") !== "";
  const shorten = shortener([...left, ...right].map(({ cell }) => cellLabel(edition, cell)));
  const print = (value: number) => printFigureOf(edition, sure(equation.left[0] ?? equation.right[0]), value);
  const side = (terms: readonly ExplainedTerm[], sum: number): WrittenSide => {
    const shown =
      terms.length <= fewTerms ? terms : terms.filter((term) => isRefused(term) || (term.figure ?? 0) !== 0);
    return {
      terms: shown.map(({ cell, label, figure }) => ({
        cell,
        label: shorten(label),
        text: figure === undefined ? (entries[cell] ?? "") : printFigureOf(edition, cell, figure),
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
    unknown: !computed && [...left, ...right].some(isRefused),
    computed,
    left: side(left, leftSum),
    right: side(right, rightSum),
    gap,
  };
}

/** Drops the row or the column, groups included, that all places of an equation share: `重复申请·自然人` → `重复申请`. */
export function shortener(labels: readonly string[]): (label: string) => string {
  if (labels.length < 2) return (label) => label;
  const split = labels.map((label) => label.split("·"));
  const [first = []] = split;
  const least = Math.min(...split.map((parts) => parts.length)) - 1;
  let same = 0;
  while (same < least && split.every((parts) => parts[parts.length - 1 - same] === first[first.length - 1 - same]))
    same += 1;
  if (same > 0) return (label) => label.split("·").slice(0, -same).join("·");
  if (least > 0 && split.every((parts) => parts[0] === first[0])) return (label) => label.slice(label.indexOf("·") + 1);
  return (label) => label;
}
