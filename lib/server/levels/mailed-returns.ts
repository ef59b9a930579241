// Returns that came by mail and count at their level: where they stand in the sums of the levels, and how.
import { isSummed, returnState } from "#core/collection/return-state.ts";
import { cellsOf } from "#core/editions/cells.ts";
import type { Edition } from "#core/editions/edition.ts";
import { editionForYear } from "#core/editions/registry.ts";
import { officesBelow } from "#core/offices/office-tree.ts";
import type { Figures } from "#core/report/report.ts";
import { collectionState } from "../collections/settled-collection.ts";
import type { CollectionBelow } from "../store/store.ts";
import type { Looking } from "./level-place.ts";

/** A return that counts as it came in a file, of an office without offices below it. */
export interface MailedReturn {
  readonly office: string;
  readonly name: string;
  /** Id of the office that collects. */
  readonly place: string;
  readonly year: number;
  readonly figures: Figures;
}

export interface Mailed {
  /** By id of the office; what counts of them is in the sums. */
  readonly returns: readonly MailedReturn[];
  /** Names of offices whose file counts in the collection above and not in the sums of the levels: those with offices below them, or of another form. */
  readonly beside: readonly string[];
  /** Collections with files that were not looked into: they are too many. */
  readonly unseen: number;
}

interface Known extends Pick<Mailed, "returns" | "beside"> {
  readonly stamp: string;
}

/** Of so many collections files are looked into at once: a city's, not a province's. */
const mostCollections = 200;
const known = new Map<string, Known>();
const mostKnown = 2_000;

/** What came by mail and counts at or below an office. */
export async function mailedReturns(
  { store, visitor }: Looking,
  office: string,
  years: readonly number[],
): Promise<Mailed> {
  const below = (await store.handedInOtherwise?.(office, years)) ?? [];
  if (below.length > mostCollections) return { returns: [], beside: [], unseen: below.length };
  const found: Known[] = [];
  for (const each of below) found.push(await mailedIn(each, (id) => officesBelow(visitor.tree, id).length > 0));
  return {
    returns: found.flatMap(({ returns }) => returns),
    beside: found.flatMap(({ beside }) => beside),
    unseen: 0,
  };
}

async function mailedIn(
  { kept, place, store, stamp }: CollectionBelow,
  isUpper: (office: string) => boolean,
): Promise<Known> {
  const last = known.get(kept.id);
  if (last?.stamp === stamp) return last;
  const { matched, below } = await collectionState(store, kept.id);
  const { year } = kept.collection;
  const edition = editionForYear(year);
  const returns: MailedReturn[] = [];
  const beside: string[] = [];
  for (const one of matched.offices) {
    const [only] = one.returns;
    if (!only || only.id.startsWith("report:") || !isSummed(returnState(one, one.verdict), one.returns)) continue;
    const { name } = one.office;
    const id = below?.names.get(name);
    // By its id: pages and routes hold the form each for itself, and what was read is theirs together.
    if (id === undefined || isUpper(id) || !edition || only.edition.id !== edition.id) beside.push(name);
    else returns.push({ office: id, name, place, year, figures: figuresIn(edition, only.figures) });
  }
  const made = { stamp, returns, beside };
  if (known.size >= mostKnown) known.clear();
  known.set(kept.id, made);
  return made;
}

function figuresIn(edition: Edition, figures: Figures): Figures {
  return Object.fromEntries(
    cellsOf(edition).flatMap(({ name }) => (figures[name] === undefined ? [] : [[name, figures[name]]])),
  );
}
