// A summed report asked who a cell of it is made of.
import { addendsOf, type CellContributions, contributionsTo } from "#core/aggregate/contributions.ts";
import { figureIn, type YearFigures } from "#core/aggregate/year-figures.ts";
import { cellByName } from "#core/editions/cells.ts";
import { requireEdition } from "#core/editions/registry.ts";
import { Refusal } from "../ground/refusal.ts";
import { lastYearOf, readReport } from "../reports/read-report.ts";
import type { Draft, Store } from "../store/store.ts";
import { figuresBefore } from "./figures-before.ts";
import { type CollectionState, collectionState } from "./settled-collection.ts";
import { traceOf } from "./sum-view.ts";

/**
 * Who contributes how much, with what is known of the collection that the report was summed in. Refused with 404 for an
 * unknown report or cell, or a report that is no sum.
 */
export async function reportContributions(store: Store, id: string, cell: string): Promise<CellContributions> {
  const draft = await readReport(store, id);
  const { report } = draft;
  const edition = requireEdition(report.edition);
  if (!report.addends || !cellByName(edition, cell)) throw new Refusal(404, "这份年报不是汇总的，或者没有这一格。");
  const state = await collectionOf(store, id);
  const before = await beforeOf(store, draft, cell, state);
  const addends = addendsOf(edition, cell, report.addends, state && traceOf(state));
  return { ...contributionsTo(cell, addends, before), ...(state ? { collection: state.kept.id } : {}) };
}

async function collectionOf(store: Store, draft: string): Promise<CollectionState | undefined> {
  const kept = (await store.collections.list()).find(({ collection }) => collection.draft === draft);
  return kept && collectionState(store, kept.id);
}

/** Each office's figures of the year before: as the collection knows them, else as last year's sum carries them. */
async function beforeOf(
  store: Store,
  draft: Draft,
  cell: string,
  state: CollectionState | undefined,
): Promise<(office: string) => number | undefined> {
  const collected = state ? await figuresBefore(store, state) : new Map<string, YearFigures>();
  const before = (await lastYearOf(store, draft))?.report;
  const known = before?.addends ? addendsOf(requireEdition(before.edition), cell, before.addends) : [];
  const summed = new Map(known.map(({ office, figures }) => [office, figures[cell]]));
  return (office) => {
    const year = collected.get(office);
    return year ? figureIn(year, cell) : summed.get(office);
  };
}
