// What a claim states: the figures of the tables it can be compared with, on every basis offices use.
import type { Figures } from "../../report/report.ts";
import { sumOf } from "../role-cells.ts";

/** One way to count: a name and the cells whose sum it is. */
export interface Basis {
  readonly name: string;
  readonly cells: readonly string[];
}

export interface Meaning {
  readonly kind: string;
  /** Number of the check that reports a claim of this kind. */
  readonly check: string;
  /** The bases that the words suggest come first: `natural` of them need no remark. */
  readonly bases: readonly Basis[];
  readonly natural: number;
}

/** The figure on a basis, blanks as nil; undefined where all its cells are blank. */
export function figureOn({ cells }: Basis, figures: Figures): number | undefined {
  return sumOf(figures, cells);
}
