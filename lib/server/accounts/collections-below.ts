// Collections at or below an office to which files came, for whoever may look that far.
import { isWithin } from "#core/offices/office-tree.ts";
import type { CollectionBelow, Store } from "../store/store.ts";
import { decidingByPlace } from "./deciding-by-place.ts";
import type { Visitor } from "./visitor.ts";

/** Of each office at or below `top` the collection that decides, where files came to it. `open`: the store of a visitor. */
export async function collectionsBelow(
  store: Store,
  visitor: Visitor,
  top: string,
  years: readonly number[],
  open: (visitor: Visitor) => Store,
): Promise<readonly CollectionBelow[]> {
  const { tree, person } = visitor;
  const all = await store.collections.withFiles(years);
  const found: CollectionBelow[] = [];
  for (const year of new Set(all.map(({ collection }) => collection.year))) {
    const those = all.filter(({ collection }) => collection.year === year);
    const places = [...decidingByPlace(tree, those).keys()].filter((place) => isWithin(tree, place, top));
    const deciding = decidingByPlace(tree, places.length === 0 ? [] : await store.collections.of(places, [year]));
    const standings = places.length === 0 ? undefined : await store.receipts.standings(places, year);
    for (const place of places) {
      const kept = deciding.get(place);
      if (!kept || !those.some(({ id }) => id === kept.id)) continue;
      const grants = [{ role: "collector" as const, office: place }];
      const stamp = `${kept.id}@${kept.version} ${standings?.get(place)?.stamp}`;
      found.push({ place, kept, stamp, store: open({ ...visitor, person: { ...person, grants } }) });
    }
  }
  return found;
}
