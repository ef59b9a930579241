// Error location: the smallest sets of cells whose change makes all broken equations of a section hold.
import { cellByName, groupCellByName } from "../editions/cells.ts";
import type { Edition } from "../editions/edition.ts";
import type { Figures } from "../report/report.ts";
import { isOneDigitApart } from "./digits.ts";
import {
  type CompiledEquation,
  checkEquations,
  equationsOf,
  equationsThrough,
  type Imbalance,
  partsOf,
} from "./equations.ts";

/** One way to make everything balance: new figures by cell. */
export interface Correction {
  readonly changes: readonly { readonly cell: string; readonly from: number | undefined; readonly to: number }[];
}

/** What corrections are looked for in. */
export interface Ground {
  readonly edition: Edition;
  readonly figures: Figures;
  readonly computed: ReadonlySet<string>;
  readonly following: ReadonlySet<string>;
}

/** Most cells whose pairs are searched; beyond it only single cells are offered. */
const mostCandidates = 260;
/** All single cells that mend everything are offered; of pairs, which are many, only the likeliest. */
const mostPairs = 12;
/** Where more blanks than this could explain a gap the table is still being filled in: any correction would be a guess. */
const mostBlanks = 6;

/** Is too much still blank for a correction to be more than a guess? */
export function isHalfFilled(imbalances: readonly Imbalance[]): boolean {
  return imbalances.some(({ blanks }) => blanks.length > mostBlanks);
}

/**
 * The smallest corrections for the given imbalances: single cells first, else pairs, likeliest first (a blank, a swap of
 * digits, one lost or doubled digit, then the smallest change). Inequalities and computed totals follow by themselves.
 * `computed` names totals that follow their parts and so cannot be corrected themselves, `following` the ids of equations
 * that hold as soon as the given ones do.
 */
export function locateErrors(
  edition: Edition,
  figures: Figures,
  imbalances: readonly Imbalance[] = checkEquations(edition, figures),
  computed: ReadonlySet<string> = new Set(),
  following: ReadonlySet<string> = new Set(),
): readonly Correction[] {
  const ground = { edition, figures, computed, following };
  const broken = imbalances.filter(({ equation }) => equation.relation === "=");
  if (broken.length === 0 || isHalfFilled(broken)) return [];
  const gaps = new Map(broken.map(({ equation, gap }) => [equation.id, gap]));
  const candidates = candidatesOf(edition, broken, computed).slice(0, mostCandidates);
  const singles = candidates.flatMap((cell) => {
    const change = changeFor(ground, cell, gaps);
    return change && change.rest.size === 0 ? [{ changes: [change.change] }] : [];
  });
  const found = singles.length > 0 ? singles : pairs(ground, candidates, gaps);
  const sorted = found.sort((one, other) => cost(one) - cost(other));
  return singles.length > 0 ? sorted : sorted.slice(0, mostPairs);
}

function pairs(ground: Ground, candidates: readonly string[], gaps: ReadonlyMap<string, number>): Correction[] {
  const found = new Map<string, Correction>();
  for (const first of candidates) {
    for (const gap of new Set(proposals(ground, first, gaps))) {
      const change = applyGap(ground, first, gap, gaps);
      if (!change || change.rest.size >= gaps.size) continue;
      const nextCandidates = candidates.filter((cell) => cell !== first);
      for (const second of nextCandidates) {
        const other = changeFor(ground, second, change.rest);
        if (!other || other.rest.size > 0) continue;
        const key = [first, second].sort().join(" ");
        if (!found.has(key)) found.set(key, { changes: [change.change, other.change] });
      }
    }
    if (found.size > mostPairs * 2) break;
  }
  return [...found.values()];
}

export interface Applied {
  readonly change: { readonly cell: string; readonly from: number | undefined; readonly to: number };
  /** Equations still broken, with their gaps. */
  readonly rest: ReadonlyMap<string, number>;
}

function proposals({ edition, computed }: Ground, cell: string, gaps: ReadonlyMap<string, number>): number[] {
  return effects(edition, cell, computed).flatMap(({ equation, sign }) => {
    const gap = gaps.get(equation.id);
    return gap === undefined ? [] : [-gap / sign];
  });
}

/** The change of one cell that closes the gaps through it, if one change closes one of them. */
function changeFor(ground: Ground, cell: string, gaps: ReadonlyMap<string, number>): Applied | undefined {
  let best: Applied | undefined;
  for (const delta of new Set(proposals(ground, cell, gaps))) {
    const applied = applyGap(ground, cell, delta, gaps);
    if (applied && (!best || applied.rest.size < best.rest.size)) best = applied;
  }
  return best;
}

/** The gaps that are left when one cell becomes `delta` more; undefined where its figure would be impossible. */
export function applyGap(
  { edition, figures, computed, following }: Ground,
  cell: string,
  delta: number,
  gaps: ReadonlyMap<string, number>,
): Applied | undefined {
  const from = figures[cell];
  const to = (from ?? 0) + delta;
  if (!Number.isSafeInteger(to) || (to < 0 && !cellByName(edition, cell)?.signed)) return undefined;
  const rest = new Map(gaps);
  for (const { equation, sign } of effects(edition, cell, computed)) {
    const gap = (rest.get(equation.id) ?? 0) + sign * delta;
    if (equation.relation === "<=" || following.has(equation.id)) continue;
    if (gap === 0) rest.delete(equation.id);
    else rest.set(equation.id, gap);
  }
  return { change: { cell, from, to }, rest };
}

interface Effect {
  readonly equation: CompiledEquation;
  readonly sign: number;
}

interface KnownEffects {
  readonly edition: Edition;
  readonly byCell: Map<string, readonly Effect[]>;
}

/** Effects by cell, for as long as the same totals of an edition are computed: they are asked for at every keystroke. */
const knownEffects = new WeakMap<ReadonlySet<string>, KnownEffects>();

/** How one more in a cell moves each equation's left − right, through the totals that are computed from it. */
export function effects(edition: Edition, cell: string, computed: ReadonlySet<string>): readonly Effect[] {
  let known = knownEffects.get(computed);
  if (known?.edition !== edition) {
    known = { edition, byCell: new Map() };
    knownEffects.set(computed, known);
  }
  let found = known.byCell.get(cell);
  if (!found) {
    found = effectsOf(edition, cell, computed);
    known.byCell.set(cell, found);
  }
  return found;
}

function effectsOf(edition: Edition, cell: string, computed: ReadonlySet<string>): readonly Effect[] {
  const computing = computingEquations(edition);
  const moved = new Map<string, number>([[cell, 1]]);
  const queue = [cell];
  const seen = new Set<string>([cell]);
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    for (const equation of equationsThrough(edition, next)) {
      const total = equation.left[0] ?? "";
      if (!equation.total || !computed.has(total) || seen.has(total) || equation.id !== computing.get(total)) continue;
      seen.add(total);
      moved.set(total, 1);
      queue.push(total);
    }
  }
  const signs = new Map<string, { equation: CompiledEquation; sign: number }>();
  for (const name of moved.keys()) {
    for (const equation of equationsThrough(edition, name)) {
      if (signs.has(equation.id) || equation.relation === "<=") continue;
      const side = (terms: readonly string[]) =>
        terms.filter((term) => moved.has(term) || partsOf(edition, term).some((part) => moved.has(part))).length;
      const sign = side(equation.left) - side(equation.right);
      if (sign !== 0) signs.set(equation.id, { equation, sign });
    }
  }
  return [...signs.values()];
}

/** Total cell → id of the equation it is computed by: of the two at a crossing, the first. */
function computingEquations(edition: Edition): ReadonlyMap<string, string> {
  const first = new Map<string, string>();
  for (const { id, total, left } of equationsOf(edition)) {
    const cell = left[0] ?? "";
    if (total && !first.has(cell)) first.set(cell, id);
  }
  return first;
}

/** Cells that enter a broken equation, totals and their parts, without those that follow their parts. */
export function candidatesOf(
  edition: Edition,
  broken: readonly Imbalance[],
  computed: ReadonlySet<string>,
): readonly string[] {
  const hits = new Map<string, number>();
  const add = (cell: string) => hits.set(cell, (hits.get(cell) ?? 0) + 1);
  const visit = (cell: string, seen: Set<string>) => {
    if (seen.has(cell)) return;
    seen.add(cell);
    const parts = partsOf(edition, cell);
    if (parts.length > 0) {
      for (const part of parts) visit(part, seen);
      return;
    }
    if (!computed.has(cell)) {
      add(cell);
      return;
    }
    for (const equation of equationsThrough(edition, cell)) {
      if (equation.total && equation.left[0] === cell) for (const part of equation.right) visit(part, seen);
    }
  };
  for (const { equation } of broken) {
    const seen = new Set<string>();
    for (const term of [...equation.left, ...equation.right]) visit(term, seen);
  }
  return [...hits.entries()]
    .filter(([cell]) => cellByName(edition, cell) !== undefined || groupCellByName(edition, cell) !== undefined)
    .sort((one, other) => other[1] - one[1])
    .map(([cell]) => cell);
}

/** How unlikely a correction is: filling a blank, then slips of typing, then large changes. */
function cost(correction: Correction): number {
  return correction.changes.reduce((sum, { from, to }) => sum + changeCost(from, to), 0);
}

function changeCost(from: number | undefined, to: number): number {
  if (from === undefined) return 1;
  const one = String(from);
  const other = String(to);
  if ([...one].sort().join("") === [...other].sort().join("")) return 2;
  if (Math.abs(one.length - other.length) === 1 && isOneDigitApart(one, other)) return 2.5;
  if (one.length === other.length && [...one].filter((digit, index) => digit !== other[index]).length === 1) return 3;
  return 4 + Math.log10(1 + Math.abs(to - from)) + (from === 0 ? 1 : 0);
}
