// Two equations of one family with opposite gaps: what is too much in one column (or row) is missing in another, so two
// figures were swapped, or one stands in its neighbour's place.
import { cellByName } from "../editions/cells.ts";
import type { Edition } from "../editions/edition.ts";
import type { Imbalance } from "./equations.ts";
import { applyGap, type Correction, candidatesOf, effects, type Ground } from "./locate.ts";

/** More ways than this are no evidence. */
const mostOffered = 6;

/**
 * Swaps and whole moves between two cells of one row or column that close both gaps, neighbours first; where there is
 * none, the only move of a part that does. None where the gaps are not opposite.
 */
export function exchangesFor(ground: Ground, one: Imbalance, other: Imbalance): readonly Correction[] {
  const { edition, computed } = ground;
  const { family, relation } = one.equation;
  if (relation !== "=" || family === undefined || family !== other.equation.family || one.gap !== -other.gap) return [];
  const gaps = new Map([one, other].map(({ equation, gap }) => [equation.id, gap]));
  const found: { correction: Correction; whole: boolean; distance: number }[] = [];
  const second = candidatesOf(edition, [other], computed);
  for (const first of candidatesOf(edition, [one], computed)) {
    const sign = effects(edition, first, computed).find(({ equation }) => equation.id === one.equation.id)?.sign;
    const applied = sign && applyGap(ground, first, -one.gap / sign, gaps);
    if (!applied) continue;
    const delta = applied.change.to - (applied.change.from ?? 0);
    for (const cell of second) {
      const distance = distanceOf(edition, first, cell);
      const answer = distance && applyGap(ground, cell, -delta, applied.rest);
      if (!answer || answer.rest.size > 0) continue;
      const changes = [applied.change, answer.change];
      found.push({ correction: { changes }, whole: isWhole(changes), distance });
    }
  }
  const whole = found.filter((each) => each.whole).sort((a, b) => a.distance - b.distance);
  const nearest = whole.length > mostOffered ? whole.filter(({ distance }) => distance === whole[0]?.distance) : whole;
  if (nearest.length > 0) return nearest.slice(0, mostOffered).map(({ correction }) => correction);
  return found.length === 1 ? found.map(({ correction }) => correction) : [];
}

/** A swap, or one figure as a whole into a place that was empty. */
function isWhole([one, other]: Correction["changes"]): boolean {
  if (!one || !other) return false;
  const [from, to] = [one.from ?? 0, other.from ?? 0];
  const swapped = one.to === to && other.to === from;
  return swapped && from !== to;
}

/** How far apart two cells of one row or column are; undefined for others. */
function distanceOf(edition: Edition, one: string, other: string): number | undefined {
  const [first, second] = [cellByName(edition, one), cellByName(edition, other)];
  if (!first || !second || first.table !== second.table || one === other) return undefined;
  const apart = (heads: readonly string[], from: string, to: string) =>
    Math.abs(heads.indexOf(from) - heads.indexOf(to));
  const leaves = idsOf(first.table.columns);
  if (first.row === second.row) return apart(leaves, first.column.id, second.column.id);
  return first.column === second.column ? apart(idsOf(first.table.rows), first.row.id, second.row.id) : undefined;
}

interface HeadIds {
  readonly id: string;
  readonly children?: readonly HeadIds[];
}

function idsOf(heads: readonly HeadIds[]): readonly string[] {
  return heads.flatMap(({ id, children }) => (children ? idsOf(children) : [id]));
}
