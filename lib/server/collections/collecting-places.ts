// The offices that somebody collects for by name, with who reports to each of them.
import type { CollectingPlace } from "#core/contract/handing-in.ts";
import { officesBelow } from "#core/offices/office-tree.ts";
import { daysWords } from "#core/workflow/hand-in.ts";
import { decidingOf } from "../accounts/deciding-collection.ts";
import { placeOfCollection } from "../accounts/place-of.ts";
import { isOneOf, type Visitor } from "../accounts/visitor.ts";
import { localDay } from "../ground/local-day.ts";
import { statusOf } from "../review/hand-in-status.ts";
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
  const today = localDay(new Date());
  const places: CollectingPlace[] = [];
  for (const id of ids) {
    const at = tree.get(id);
    const below = officesBelow(tree, id);
    if (!at || below.length === 0) continue;
    const own = collections?.filter(({ collection }) => placeOfCollection(tree, collection.office.name) === id);
    const kept = own && decidingOf(own);
    const status = store.receiving && (await statusOf(store.receiving, id, year, undefined, today));
    places.push({
      office: at.name,
      year,
      below: below.length,
      named: below.slice(0, mostNamed).map(({ name }) => name),
      ...(status ? { above: status.above } : {}),
      ...(status?.due === undefined ? {} : { due: status.due, days: daysWords(status.due, today) }),
      ...(kept ? { collection: kept.id } : {}),
    });
  }
  return places;
}

/** May the visitor open a report of the office of this name before it is signed? On one's own PC everybody may. */
export function opensReports(visitor: Visitor | undefined, office: string): boolean {
  if (!visitor) return true;
  const place = placeOfCollection(visitor.tree, office);
  return place !== undefined && isOneOf(visitor, place, ...readers);
}
