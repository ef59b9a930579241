// Each office's figures of the year before: from its report, else from the collection of the year before.
import type { YearFigures } from "#core/aggregate/year-figures.ts";
import { foldOfficeName } from "#core/offices/fold-office-name.ts";
import type { Store } from "../store/store.ts";
import { type CollectionState, collectionState } from "./settled-collection.ts";

type Before = ReadonlyMap<string, YearFigures>;

/** Worked out once for two states: every cell that is asked about needs it. */
const known = new WeakMap<
  CollectionState,
  { readonly earlier: CollectionState | undefined; readonly before: Before }
>();

/** By name on the list. Of offices that were merged since, what they had together. */
export async function figuresBefore(store: Store, state: CollectionState): Promise<Before> {
  const earlier = await earlierState(store, state);
  const last = known.get(state);
  if (last && last.earlier === earlier) return last.before;
  const before = beforeOf(state, earlier);
  known.set(state, { earlier, before });
  return before;
}

async function earlierState(store: Store, { kept }: CollectionState): Promise<CollectionState | undefined> {
  const { office, year } = kept.collection;
  const own = foldOfficeName(office.name);
  const earlier = (await store.collections.list()).find(
    ({ collection }) => collection.year === year - 1 && foldOfficeName(collection.office.name) === own,
  );
  return earlier && collectionState(store, earlier.id);
}

function beforeOf({ matched }: CollectionState, earlier: CollectionState | undefined): Before {
  const collected = new Map<string, YearFigures>();
  for (const { office, returns } of earlier?.matched.offices ?? []) {
    const [current, ...others] = returns;
    if (!current || others.length > 0) continue;
    for (const name of [...office.aliases, office.name]) collected.set(foldOfficeName(name), current);
  }
  return new Map(
    matched.offices.flatMap(({ office: { name, aliases }, before }) => {
      const found = [name, ...aliases].map((each) => collected.get(foldOfficeName(each)));
      const figures = before ?? together([...new Set(found)].filter((each) => each !== undefined));
      return figures ? [[name, figures]] : [];
    }),
  );
}

function together(all: readonly YearFigures[]): YearFigures | undefined {
  const [first, ...others] = all;
  if (!first || others.length === 0) return first;
  const sums: Record<string, number> = {};
  for (const { figures } of all)
    for (const [cell, figure] of Object.entries(figures)) sums[cell] = (sums[cell] ?? 0) + figure;
  return { edition: first.edition, figures: sums };
}
