// The offices that somebody collects for by name, with who reports to each of them.
import type { CollectingPlace } from "#core/contract/handing-in.ts";
import { officesBelow } from "#core/offices/office-tree.ts";
import { decidingOf } from "../accounts/deciding-collection.ts";
import { placeOfCollection } from "../accounts/place-of.ts";
import { isOneOf, type Visitor } from "../accounts/visitor.ts";
import type { Store } from "../store/store.ts";

const mostNamed = 5;
const readers = ["clerk", "reviewer", "secrecyReviewer", "approver"] as const;

/** Those of a year that have offices below, in the order of their roles, with the collection where there is one. */
export async function collectingPlaces(
  store: Store,
  { person, tree }: Visitor,
  year: number,
): Promise<readonly CollectingPlace[]> {
  const ids = new Set(person.grants.filter(({ role }) => role === "collector").map(({ office }) => office));
  const collections = await store.receiving?.collecting([year]);
  return [...ids].flatMap((id) => {
    const at = tree.get(id);
    const below = officesBelow(tree, id);
    if (!at || below.length === 0) return [];
    const above = at.above === undefined ? undefined : tree.get(at.above)?.name;
    const own = collections?.filter(({ collection }) => placeOfCollection(tree, collection.office.name) === id);
    const kept = own && decidingOf(own);
    return [
      {
        office: at.name,
        year,
        below: below.length,
        named: below.slice(0, mostNamed).map(({ name }) => name),
        ...(above === undefined ? {} : { above }),
        ...(kept ? { collection: kept.id } : {}),
      },
    ];
  });
}

/** May the visitor open a report of the office of this name before it is signed? On one's own PC everybody may. */
export function opensReports(visitor: Visitor | undefined, office: string): boolean {
  if (!visitor) return true;
  const place = placeOfCollection(visitor.tree, office);
  return place !== undefined && isOneOf(visitor, place, ...readers);
}
