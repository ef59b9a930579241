// One collection settled: who reported, in which state, what it adds up to, and everything that somebody has to look at.

import { findOverlaps, type Overlap } from "../aggregate/find-overlaps.ts";
import { type Addend, type Sum, sumReturns } from "../aggregate/sum-returns.ts";
import type { Edition } from "../editions/edition.ts";
import type { ListedOffice } from "../offices/listed-office.ts";
import { collectionNotes } from "./collection-notes.ts";
import { type MatchedReturns, matchReturns } from "./match-returns.ts";
import type { OfficeReturn, UnreadFile } from "./office-return.ts";
import { isSummed, type ReturnState, returnState, type Verdict } from "./return-state.ts";

export interface CollectionRequest {
  readonly year: number;
  readonly edition: Edition;
  readonly files: readonly OfficeReturn[];
  readonly unread: readonly UnreadFile[];
  readonly list?: readonly ListedOffice[] | undefined;
  /** The collecting office's own report (本级). */
  readonly own?: OfficeReturn | undefined;
}

export interface OfficeState {
  readonly office: ListedOffice;
  readonly state: ReturnState;
  readonly returns: readonly OfficeReturn[];
  /** Cells with a figure, of the return that counts. */
  readonly read: number;
}

export interface Collected {
  readonly year: number;
  readonly edition: Edition;
  readonly offices: readonly OfficeState[];
  readonly unmatched: readonly UnreadFile[];
  readonly addends: readonly Addend[];
  readonly sum: Sum;
  readonly overlaps: readonly Overlap[];
  /** Chinese sentences. */
  readonly notes: readonly string[];
}

/** Settles a collection: sums every return without errors and doubts, names all others. */
export function collect({ year, edition, files, unread, list, own }: CollectionRequest): Collected {
  const matched = matchReturns(year, files, list, own?.office);
  const settled = settle({ year, edition, own, offices: matched.offices });
  return {
    ...settled,
    unmatched: [...matched.unmatched, ...unread],
    notes: [...matched.notes, ...settled.notes],
  };
}

export interface SettleRequest {
  readonly year: number;
  readonly edition: Edition;
  readonly own?: OfficeReturn | undefined;
  /** With what was decided about the return that is there. */
  readonly offices: readonly (MatchedReturns & { readonly verdict?: Verdict | undefined })[];
  /** Offices that somebody decided to leave out, because another one's figures hold theirs. */
  readonly within?: ReadonlySet<string>;
  /** Pairs that somebody looked at: `above/below`. */
  readonly apart?: ReadonlySet<string>;
}

/** Settles what is matched already. Nothing is unmatched in it. */
export function settle({ year, edition, own, offices: matched, within, apart }: SettleRequest): Collected {
  const offices = matched.map(stateOf);
  const summable = offices.filter(({ state }) => isSummed(state));
  const overlaps = findOverlaps(
    summable.map(({ office, returns }) => summed(office, returns[0] as OfficeReturn)),
  ).filter(({ above, below }) => !within?.has(below) && !apart?.has(`${above}/${below}`));
  const leftOut = new Set([
    ...(within ?? []),
    ...overlaps.filter(({ certain }) => certain).map(({ below }) => below),
    ...(own?.addends ?? []),
  ]);
  const addends = [
    ...(own ? [addendOf(own.office, own, "own")] : []),
    ...summable
      .filter(({ office }) => !leftOut.has(office.name))
      .map(({ office, returns }) => addendOf(office.name, returns[0] as OfficeReturn, "accepted")),
  ];
  const sum = sumReturns(edition, addends);
  const notes = collectionNotes({ offices, edition, overlaps, sum });
  return { year, edition, offices, unmatched: [], addends, sum, overlaps, notes };
}

/** Everything is in, right, of the right form and counted once. */
export function isComplete({ offices, unmatched, overlaps, sum }: Collected): boolean {
  const settled = offices.every(({ state }) => isSummed(state) || state === "exempt");
  return settled && unmatched.length === 0 && overlaps.length === 0 && sum.leftOver.length === 0;
}

function stateOf({
  office,
  returns,
  verdict,
}: MatchedReturns & { readonly verdict?: Verdict | undefined }): OfficeState {
  const [first] = returns;
  return { office, returns, state: returnState({ office, returns }, verdict), read: first?.read ?? 0 };
}

function summed({ name, parent }: ListedOffice, { figures, addends }: OfficeReturn) {
  return { name, figures, ...(parent === undefined ? {} : { parent }), ...(addends === undefined ? {} : { addends }) };
}

function addendOf(office: string, { edition, figures, values, digest }: OfficeReturn, state: Addend["state"]): Addend {
  return { office, edition, figures, values, state, digest };
}
