// Each office has one collection of a year that decides, whatever databases of before hold.
import type { OfficeTree } from "#core/offices/office-tree.ts";
import type { KeptCollection } from "../store/collection-store.ts";
import { decidingOf } from "./deciding-collection.ts";
import { placeOfCollection } from "./place-of.ts";

/** One collection of each office, by its id: the one that decides. */
export function decidingByPlace(
  tree: OfficeTree,
  collections: readonly KeptCollection[],
): ReadonlyMap<string, KeptCollection> {
  const byPlace = new Map<string, KeptCollection[]>();
  for (const kept of collections) {
    const place = kept.place ?? placeOfCollection(tree, kept.collection.office.name);
    if (place !== undefined) byPlace.set(place, [...(byPlace.get(place) ?? []), kept]);
  }
  return new Map(
    [...byPlace].flatMap(([place, those]) => {
      const one = decidingOf(those);
      return one ? [[place, one] as const] : [];
    }),
  );
}
