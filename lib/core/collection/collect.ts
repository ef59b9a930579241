// One collection settled: who reported, in which state, what it adds up to, and everything that somebody has to look at.

import { findOverlaps, isSumOf, type Overlap } from "../aggregate/find-overlaps.ts";
import { type Addend, type Sum, sumReturns } from "../aggregate/sum-returns.ts";
import type { SumDoubt } from "../aggregate/sum-standing.ts";
import type { Edition } from "../editions/edition.ts";
import { sure } from "../ground/sure.ts";
import { foldOfficeName } from "../offices/fold-office-name.ts";
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
  readonly returns: readonly (OfficeReturn & { readonly unsettled?: SumDoubt })[];
  /** Cells with a figure, of the return that counts. */
  readonly read: number;
}

export interface Collected {
  readonly year: number;
  readonly edition: Edition;
  readonly offices: readonly OfficeState[];
  /** The collecting office itself, where something came for it and it is not on the list. */
  readonly own?: OfficeState | undefined;
  readonly unmatched: readonly UnreadFile[];
  readonly addends: readonly Addend[];
  readonly sum: Sum;
  readonly overlaps: readonly Overlap[];
  /** Chinese sentences. */
  readonly notes: readonly string[];
}

/** Settles a collection: sums every return without errors and doubts, names all others. */
export function collect({ year, edition, files, unread, list, own }: CollectionRequest): Collected {
  const matched = matchReturns({ year, files, list, own });
  const settled = settle({ year, edition, own: matched.own, ownOnList: matched.ownOnList, offices: matched.offices });
  return {
    ...settled,
    unmatched: [...matched.unmatched, ...unread],
    notes: [...matched.notes, ...settled.notes],
  };
}

/** What came for one office, with what was decided about the return that is there. */
type Judged = MatchedReturns & { readonly verdict?: Verdict | undefined };

export interface SettleRequest {
  readonly year: number;
  readonly edition: Edition;
  /** What came for the collecting office itself (本级), where it is not on the list. */
  readonly own?: Judged | undefined;
  /** The collecting office's name on the list. */
  readonly ownOnList?: string | undefined;
  readonly offices: readonly Judged[];
  /** Offices that somebody decided to leave out, because another one's figures hold theirs. */
  readonly within?: ReadonlySet<string>;
  /** Pairs that somebody looked at: `above/below`. */
  readonly apart?: ReadonlySet<string>;
}

/**
 * Settles what is matched already. Nothing is unmatched in it. Of two offices that may hold the same figures the one below
 * is left out until somebody has decided: nothing is summed by guess.
 */
export function settle({ year, edition, own, ownOnList, offices: matched, within, apart }: SettleRequest): Collected {
  const offices = matched.map(stateOf);
  const mine = own && stateOf(own);
  const summable = offices.filter(({ state, returns }) => isSummed(state, returns));
  const overlaps = findOverlaps(summable.map(({ office, returns }) => summed(office, sure(returns[0])))).filter(
    ({ above, below }) => !within?.has(below) && !apart?.has(`${above}/${below}`),
  );
  const leftOut = new Set([...(within ?? []), ...overlaps.map(({ below }) => below)]);
  const others = summable.filter(({ office }) => !leftOut.has(office.name) && office.name !== ownOnList);
  const self = ownAddend(mine ?? summable.find(({ office }) => office.name === ownOnList), others);
  const held = new Set(self?.holds.map(foldOfficeName));
  const addends = [
    ...(self?.addend ?? []),
    ...others
      .filter(({ office }) => !held.has(foldOfficeName(office.name)))
      .map(({ office, returns }) => addendOf(office.name, sure(returns[0]), "accepted")),
  ];
  const sum = sumReturns(edition, addends);
  const notes = [
    ...(self?.notes ?? []),
    ...collectionNotes({ offices: mine ? [...offices, mine] : offices, edition, overlaps, sum }),
  ];
  return { year, edition, offices, own: mine, unmatched: [], addends, sum, overlaps, notes };
}

/** Everything is in, right, of the right form and counted once. */
export function isComplete({ offices, own, edition, unmatched, overlaps, addends, sum }: Collected): boolean {
  // What is added up with a doubt beside it is not complete.
  const settled = offices.every(({ state }) => isSummed(state) || state === "exempt");
  const isOwnIn = !own || addends.some(({ state }) => state === "own");
  const right = addends.every((addend) => addend.edition === edition);
  return settled && isOwnIn && right && unmatched.length === 0 && overlaps.length === 0 && sum.leftOver.length === 0;
}

function stateOf({ office, returns, verdict }: Judged): OfficeState {
  const [first] = returns;
  return { office, returns, state: returnState({ office, returns }, verdict), read: first?.read ?? 0 };
}

/** 本级: added where it is right, and no sum of the others under the name of one. `holds`: offices in it already. */
function ownAddend(
  own: OfficeState | undefined,
  others: readonly OfficeState[],
):
  | { readonly addend: readonly Addend[]; readonly holds: readonly string[]; readonly notes: readonly string[] }
  | undefined {
  const [only] = own?.returns ?? [];
  if (!own || !only) return undefined;
  const named = `本级“${own.office.name}”`;
  if (!isSummed(own.state)) {
    const why = own.state === "errors" ? `有 ${only.errors} 个错误` : "还没有核定";
    return { addend: [], holds: [], notes: [`${named}的年报${why}，没有计入（${only.file}）`] };
  }
  if (
    isSumOf(
      only.figures,
      others.map(({ returns: [one] }) => sure(one)),
    )
  ) {
    const note = `${named}的数字正好是各单位之和，是汇总数而不是本级的数，没有计入，请换成本级自己的年报（${only.file}）`;
    return { addend: [], holds: [], notes: [note] };
  }
  return { addend: [addendOf(own.office.name, only, "own")], holds: only.addends ?? [], notes: [] };
}

function summed({ name, aliases, parent }: ListedOffice, one: OfficeReturn) {
  const { addends } = one;
  return {
    name,
    aliases,
    // Asked for when needed: of thousands of returns figures are not held by name.
    get figures() {
      return one.figures;
    },
    ...(parent === undefined ? {} : { parent }),
    ...(addends === undefined ? {} : { addends }),
  };
}

function addendOf(office: string, one: OfficeReturn, state: Addend["state"]): Addend {
  const { edition, values, digest } = one;
  return {
    office,
    edition,
    get figures() {
      return one.figures;
    },
    values,
    state,
    digest,
  };
}
