// Which broken equations come from one mistake: the sum over columns that are broken themselves, the row and the column
// that cross in one cell, two opposite gaps that one swap explains.
import type { Edition } from "../editions/edition.ts";
import { totalsOf } from "../editions/totals.ts";
import type { Figures } from "../report/report.ts";
import { type Imbalance, partsOf } from "./equations.ts";
import { type Correction, type Ground, locateErrors } from "./locate.ts";
import { exchangesFor } from "./opposite-gaps.ts";

export interface Mistake {
  /** The equation it is reported under. */
  readonly main: Imbalance;
  /** Equations that are broken by the same mistake. */
  readonly others: readonly Imbalance[];
  /** Equations that hang together with these; a mistake alone is its own group. */
  readonly group: readonly Imbalance[];
  /** The smallest changes that mend the whole group. */
  readonly corrections: readonly Correction[];
  /** Swaps and moves that mend it. */
  readonly exchanges: readonly Correction[];
}

/** Beyond so many broken equations that hang together a correction is a guess and costs too much to look for. */
const mostBroken = 8;

/** The mistakes behind the imbalances, in the order of the equations. */
export function mistakesOf(
  edition: Edition,
  figures: Figures,
  imbalances: readonly Imbalance[],
  computed: ReadonlySet<string>,
): readonly Mistake[] {
  const summed = new Map<Imbalance, Imbalance>();
  for (const imbalance of imbalances) {
    const first = firstSummand(imbalance, imbalances);
    if (first) summed.set(imbalance, first);
  }
  const groups = connected(
    edition,
    imbalances.filter((imbalance) => !summed.has(imbalance)),
    computed,
  );
  const following = new Set([...summed.keys()].map(({ equation }) => equation.id));
  const ground = { edition, figures, computed, following };
  const exchanged = exchanges(ground, groups);
  const mistakes = groups.flatMap((group): readonly Mistake[] => {
    const pair = exchanged.get(group);
    if (pair) return pair.first === group ? [pair.mistake] : [];
    return mistakesIn(ground, group);
  });
  return mistakes.map((mistake) => {
    const own = [mistake.main, ...mistake.others];
    const sums = imbalances.filter((imbalance) => {
      const whole = summed.get(imbalance);
      return whole !== undefined && own.includes(whole);
    });
    return { ...mistake, others: [...mistake.others, ...sums] };
  });
}

/** The first broken equation of a family whose gaps add up to the gap of the family's sum. */
function firstSummand({ equation, gap }: Imbalance, all: readonly Imbalance[]): Imbalance | undefined {
  if (!equation.sum) return undefined;
  const parts = all.filter((other) => other.equation.family === equation.family && !other.equation.sum);
  return parts.reduce((sum, part) => sum + part.gap, 0) === gap ? parts[0] : undefined;
}

function mistakesIn(
  { edition, figures, computed, following }: Ground,
  group: readonly Imbalance[],
): readonly Mistake[] {
  const corrections = group.length <= mostBroken ? locateErrors(edition, figures, group, computed, following) : [];
  const one = corrections.some(({ changes }) => changes.length === 1);
  const [main, ...others] = group;
  if (one && main) return [{ main, others, group, corrections, exchanges: [] }];
  return group.map((imbalance) => ({ main: imbalance, others: [], group, corrections, exchanges: [] }));
}

type Group = readonly Imbalance[];

/** Two groups of one equation each whose gaps are opposite and that a swap or a move mends together. */
function exchanges(
  ground: Ground,
  groups: readonly Group[],
): ReadonlyMap<Group, { readonly first: Group; readonly mistake: Mistake }> {
  const found = new Map<Group, { first: Group; mistake: Mistake }>();
  const alone = groups.filter((group) => group.length === 1);
  for (const [index, first] of alone.entries()) {
    for (const second of alone.slice(index + 1)) {
      const [one, other] = [first[0], second[0]];
      if (!one || !other || found.has(first) || found.has(second)) continue;
      const offered = exchangesFor(ground, one, other);
      if (offered.length === 0) continue;
      const mistake = { main: one, others: [other], group: [one, other], corrections: [], exchanges: offered };
      found.set(first, { first, mistake });
      found.set(second, { first, mistake });
    }
  }
  return found;
}

/** Imbalances in groups that share cells: what mends one group leaves the others alone. */
function connected(
  edition: Edition,
  imbalances: readonly Imbalance[],
  computed: ReadonlySet<string>,
): readonly Group[] {
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
