// The sum of a collection as a screen shows it: figures, what to look at, who contributes to a cell.

import { carryOverGaps } from "#core/aggregate/carry-over-gaps.ts";
import { addendsOf, type CellContributions, contributionsTo } from "#core/aggregate/contributions.ts";
import { type FixedSum, updatesSince } from "#core/aggregate/fixed-sum.ts";
import type { StandsOut } from "#core/aggregate/odd-return.ts";
import { standsOut } from "#core/aggregate/stands-out.ts";
import { figureIn, valuesIn, type YearFigures } from "#core/aggregate/year-figures.ts";
import { collectionFindings } from "#core/collection/collection-findings.ts";
import type { Received } from "#core/collection/received.ts";
import type { SumView } from "#core/collection/sum-view.ts";
import { cellByName } from "#core/editions/cells.ts";
import { requireEdition } from "#core/editions/registry.ts";
import { printFigure } from "#core/report/figure.ts";
import { readKept } from "../ground/read-kept.ts";
import { Refusal } from "../ground/refusal.ts";
import type { Store } from "../store/store.ts";
import { figuresBefore } from "./figures-before.ts";
import { whySumClosed } from "./fix-sum.ts";
import { type CollectionState, collectionState } from "./settled-collection.ts";
import { reportOf } from "./view-prose.ts";

/** A screen lists so many of a kind; the working paper has them all. */
const mostLines = 200;

/** Refused with 404 for an unknown id. */
export async function viewSum(store: Store, id: string): Promise<SumView> {
  const state = await collectionState(store, id);
  const { kept, matched } = state;
  const { collected } = state.settled();
  const { edition, sum, addends, overlaps, notes } = collected;
  const standing = standingOut(state, await figuresBefore(store, state));
  const fixed = await fixedSum(store, id);
  const draft = kept.collection.draft;
  const closed = draft === undefined ? undefined : await whySumClosed((await store.keeperOfSum?.(id)) ?? store, draft);
  const counted = new Set(addends.map(({ office }) => office));
  return {
    id,
    office: kept.collection.office.name,
    year: kept.collection.year,
    edition: edition.id,
    figures: Object.fromEntries(
      Object.entries(sum.figures).flatMap(([name, value]) => {
        const cell = cellByName(edition, name);
        return cell ? [[name, printFigure(value, cell)]] : [];
      }),
    ),
    blanks: Object.fromEntries(Object.entries(sum.blanks).map(([cell, list]) => [cell, list.length])),
    addends: addends.length,
    accepted: collected.offices.filter(({ state, office }) => state === "accepted" && counted.has(office.name)).length,
    due: collected.offices.filter((one) => one.state !== "exempt").length,
    overlaps,
    findings: collectionFindings(collected, matched.ownBefore),
    standsOut: standing.slice(0, mostLines),
    notes: notes.slice(0, mostLines),
    more: { standsOut: Math.max(0, standing.length - mostLines), notes: Math.max(0, notes.length - mostLines) },
    ...(draft === undefined ? {} : { draft }),
    ...(closed === undefined ? {} : { closed }),
    ...(fixed ? { fixedAt: fixed.at, updates: updatesSince(edition, fixed.addends, addends) } : {}),
  };
}

const standingKnown = new WeakMap<CollectionState, { readonly before: object; readonly lines: readonly StandsOut[] }>();

/** What stands out, worked out once for a state: it looks at every figure of every office. */
function standingOut(state: CollectionState, before: ReadonlyMap<string, YearFigures>): readonly StandsOut[] {
  const known = standingKnown.get(state);
  if (known?.before === before) return known.lines;
  const { edition } = state.settled().collected;
  const years = state.matched.offices.flatMap(({ office: { name }, returns: [now] }) =>
    now ? [{ name, now, before: before.get(name) }] : [],
  );
  const offices = years.map(({ name, now, before: then }) => {
    return { name, values: valuesIn(edition, now), before: then && valuesIn(edition, then) };
  });
  const lines = [...standsOut(edition, offices), ...carryOverGaps(years)];
  standingKnown.set(state, { before, lines });
  return lines;
}

/**
 * Who contributes how much to a cell; with `within` that of one office whose return is a sum itself. Refused with 404 for
 * an unknown cell, or an office that says nothing of what its figures were added from.
 */
export async function cellContributions(
  store: Store,
  id: string,
  cell: string,
  within?: string,
): Promise<CellContributions> {
  const state = await collectionState(store, id);
  const { edition, addends } = state.settled().collected;
  if (!cellByName(edition, cell)) throw new Refusal(404, "没有这一格。");
  if (within !== undefined) {
    const report = await currentReport(store, state, within);
    if (!report?.addends) throw new Refusal(404, "这个单位的年报没有写明由谁汇总而成。");
    return contributionsTo(cell, addendsOf(requireEdition(report.edition), cell, report.addends));
  }
  const before = await figuresBefore(store, state);
  const trace = traceOf(state);
  const given = contributionsTo(
    cell,
    addends.map((addend) => {
      const value = figureIn(addend, cell);
      const figures = value === undefined ? {} : { [cell]: value };
      return { office: addend.office, figures, own: addend.state === "own", ...trace(addend.digest) };
    }),
    (office) => {
      const year = before.get(office);
      return year && figureIn(year, cell);
    },
  );
  return { ...given, collection: id };
}

const traces = new WeakMap<CollectionState, ReadonlyMap<string, Received>>();

/** Where a return of the collection lies, and whether it is a sum itself, by its digest. */
export function traceOf(state: CollectionState): (digest: string) => { summed?: boolean; returned?: string } {
  let byDigest = traces.get(state);
  if (!byDigest) {
    byDigest = new Map(state.received.map((one) => [one.digest, one]));
    traces.set(state, byDigest);
  }
  const known = byDigest;
  return (digest) => {
    const one = known.get(digest);
    return one ? { summed: one.addends !== undefined, returned: one.id } : {};
  };
}

async function currentReport(store: Store, { kept, matched }: CollectionState, office: string) {
  const all = matched.own ? [...matched.offices, matched.own] : matched.offices;
  const current = all.find(({ office: { name } }) => name === office)?.returns[0];
  return current && reportOf(store, kept.id, current.id);
}

/** The newest fixed sum; undefined where none was fixed. */
export async function fixedSum(store: Store, id: string): Promise<FixedSum | undefined> {
  const text = await store.collections.fixed(id);
  return text === undefined ? undefined : readKept<FixedSum>(text);
}
