// A kept collection settled: matched with its decisions, summed, with the pairs of offices that somebody looked at.
import { editionForYear } from "../editions/registry.ts";
import { type Collected, settle } from "./collect.ts";
import type { Collection } from "./collection.ts";
import { type MatchedReceived, matchReceived } from "./match-received.ts";
import type { Received, Underway } from "./received.ts";

export interface SettledCollection {
  readonly matched: MatchedReceived;
  readonly collected: Collected;
}

/** Settles a collection from everything that came for it. Throws for a year without a form: none is made for one. */
export function settleReceived(
  collection: Collection,
  received: readonly Received[],
  underway?: ReadonlyMap<string, Underway>,
): SettledCollection {
  const edition = editionForYear(collection.year);
  if (!edition) throw new Error(`no edition for ${collection.year}`);
  const matched = matchReceived(collection, received, underway);
  const overlaps = new Map(
    collection.decisions.flatMap((decision) =>
      decision.do === "overlap" ? [[`${decision.above}/${decision.below}`, decision] as const] : [],
    ),
  );
  const decided = [...overlaps.values()];
  const collected = settle({
    year: collection.year,
    edition,
    own: matched.own,
    ownOnList: matched.ownOnList,
    offices: matched.offices,
    within: new Set(decided.flatMap(({ holds, below }) => (holds ? [below] : []))),
    apart: new Set(decided.flatMap(({ holds, above, below }) => (holds ? [] : [`${above}/${below}`]))),
  });
  return { matched, collected: { ...collected, notes: [...matched.notes, ...collected.notes] } };
}
