// What stands out among the offices one level down: against each other, and each against its own last year.
import { carryOverGaps } from "#core/aggregate/carry-over-gaps.ts";
import type { StandsOut } from "#core/aggregate/odd-return.ts";
import { standsOut } from "#core/aggregate/stands-out.ts";
import { valuesIn, type YearFigures } from "#core/aggregate/year-figures.ts";
import type { LevelStandingOut, StandingOut } from "#core/contract/level-answers.ts";
import type { Edition } from "#core/editions/edition.ts";
import { editionForYear } from "#core/editions/registry.ts";
import { officesBelow } from "#core/offices/office-tree.ts";
import type { LevelBelow } from "../store/sum-store.ts";
import { findPlace, type Looking, placeIn } from "./level-place.ts";
import { SumsWithMail } from "./sums-with-mail.ts";

const mostLines = 200;
/** Of more offices one level down nothing is worked out: they are no level that somebody looks through. */
const mostLooked = 5_000;

interface Below {
  /** Its name on this screen, and no other's. */
  readonly name: string;
  readonly now: LevelBelow;
  readonly before?: LevelBelow | undefined;
}

/**
 * Offices with offices below them are held against each other, and those without too: a county's sum is no town's peer. Against
 * its own last year a sum is held only where all that are due reported in both years. Refused as `findPlace`.
 */
export async function viewStandingOut(looking: Looking, id: string): Promise<LevelStandingOut> {
  const place = await findPlace(looking, id);
  const { edition, kind, year } = place;
  const { visitor } = looking;
  const sums = new SumsWithMail(looking);
  const count = officesBelow(visitor.tree, id).length;
  const looked = count <= mostLooked;
  const [now, then] = looked
    ? await Promise.all([sums.below(id, year, kind), sums.below(id, year - 1, kind)])
    : [[], []];
  const earlier = new Map(then.map((each) => [each.office, each]));
  const told = namesApart(now);
  const all = now.map((each) => {
    return { name: told.get(each.office) ?? each.name, now: each, before: earlier.get(each.office) };
  });
  const reporting = all.filter(({ now: { reported } }) => reported > 0);
  const isUpper = ({ now: { office } }: Below) => officesBelow(visitor.tree, office).length > 0;
  const lines = [reporting.filter(isUpper), reporting.filter((each) => !isUpper(each))].flatMap((peers) => {
    const byName = new Map(peers.map((each) => [each.name, each]));
    return oddAmong(edition, year, peers).flatMap((odd) => {
      const found = byName.get(odd.office);
      return found ? [lineOf(odd, found, isUpper(found))] : [];
    });
  });
  const total = (of: (each: LevelBelow) => number) => now.reduce((sum, each) => sum + of(each), 0);
  return {
    ...placeIn(place),
    due: total(({ due }) => due),
    reported: total(({ reported }) => reported),
    doubled: total(({ doubled }) => doubled),
    offices: count,
    looked: reporting.length,
    lines: lines.slice(0, mostLines),
    more: Math.max(0, lines.length - mostLines),
  };
}

function oddAmong(edition: Edition, year: number, peers: readonly Below[]): readonly StandsOut[] {
  const last = editionForYear(year - 1);
  const years = peers.map(({ name, now, before }) => {
    const then: YearFigures | undefined =
      last && before && isWhole(now) && isWhole(before) ? { edition: last, figures: before.figures } : undefined;
    return { name, now: { edition, figures: now.figures }, before: then };
  });
  const figures = years.map(({ name, now, before }) => {
    return { name, values: valuesIn(edition, now), before: before && valuesIn(edition, before) };
  });
  return [...standsOut(edition, figures), ...carryOverGaps(years)];
}

function isWhole({ due, reported }: LevelBelow): boolean {
  return reported === due;
}

function lineOf({ kind, cells, message }: StandsOut, { now }: Below, isUpper: boolean): StandingOut {
  const { office: id, name, due, reported, doubled, report } = now;
  return {
    id,
    name,
    isUpper,
    due,
    reported,
    doubled,
    kind,
    cells,
    message,
    ...(report === undefined ? {} : { report }),
  };
}

/** What stands out is told by name: of several of one name each is told with its number. */
function namesApart(all: readonly LevelBelow[]): ReadonlyMap<string, string> {
  const times = new Map<string, number>();
  return new Map(
    all.map(({ office, name }) => {
      const time = (times.get(name) ?? 0) + 1;
      times.set(name, time);
      return [office, time === 1 ? name : `${name}（第 ${time} 个）`];
    }),
  );
}
