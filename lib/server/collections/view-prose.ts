// All offices' text at hand: nothing of it is summed.

import { copiedProse, longSentences, type OfficeSentences } from "#core/aggregate/copied-prose.ts";
import type { CopiedTexts, ProseSlice, ProseView } from "#core/contract/collection-answers.ts";
import { editionForYear } from "#core/editions/registry.ts";
import type { Report } from "#core/report/report.ts";
import { sectionHeading } from "#core/report/title.ts";
import { readKept } from "../ground/read-kept.ts";
import type { Store } from "../store/store.ts";
import type { ReturnBody } from "./kept-facts.ts";
import { type CollectionState, collectionState } from "./settled-collection.ts";

/** So many are shown at once, side by side. */
const mostShown = 40;
/** Looking through thousands of reports is answered piece by piece: a search says how far it is. Milliseconds. */
const patience = 300;

/** What somebody wants to read: a section, of offices that have the words in it or in their name. */
interface Wanted {
  readonly section: string;
  readonly words: string;
  /** How many have been looked through already. */
  readonly from: number;
}

/** The sections, and the first offices. Refused with 404 for an unknown id. */
export async function viewProse(store: Store, id: string): Promise<ProseView> {
  const { kept } = await collectionState(store, id);
  const { office, year } = kept.collection;
  const sections = (editionForYear(year)?.sections ?? [])
    .filter(({ content }) => content !== "tables")
    .map((section) => ({ id: section.id, heading: sectionHeading(section, year) }));
  const first = await proseSlice(store, id, { section: sections[0]?.id ?? "", words: "", from: 0 });
  return { id, office: office.name, year, sections, first };
}

/** The next offices of a section. Refused with 404 for an unknown id. */
export async function proseSlice(store: Store, id: string, { section, words, from }: Wanted): Promise<ProseSlice> {
  const sought = words.trim();
  const all = reported(await collectionState(store, id));
  const offices: { name: string; text: string }[] = [];
  const end = performance.now() + patience;
  let passed = Math.min(from, all.length);
  for (const [name, returnId] of all.slice(passed)) {
    if (offices.length >= mostShown || performance.now() > end) break;
    passed += 1;
    const hasName = name.includes(sought);
    const report = await reportOf(store, id, returnId, hasName ? undefined : sought);
    const text = report?.narrative[section] ?? "";
    if (text !== "" && (hasName || text.includes(sought))) offices.push({ name, text });
  }
  return { offices, passed, inAll: all.length };
}

const compared = new WeakMap<CollectionState, Promise<CopiedTexts>>();

/** Texts that offices copied, worked out once for a state: all reports are read for it. Refused with 404 for an unknown id. */
export async function copiedTexts(store: Store, id: string): Promise<CopiedTexts> {
  const state = await collectionState(store, id);
  const known = compared.get(state) ?? compare(store, state);
  compared.set(state, known);
  known.catch(() => compared.delete(state));
  return known;
}

async function compare(store: Store, state: CollectionState): Promise<CopiedTexts> {
  const offices: OfficeSentences[] = [];
  for (const [name, returnId] of reported(state)) {
    const report = await reportOf(store, state.kept.id, returnId);
    if (report) offices.push({ name, sentences: longSentences(report.narrative) });
    // Others' requests come in between.
    await new Promise(setImmediate);
  }
  return { copied: copiedProse(offices) };
}

/** Name and return of each office that has one. */
function reported({ matched }: CollectionState): readonly (readonly [name: string, returnId: string])[] {
  return matched.offices.flatMap(({ office, returns: [current] }) =>
    current ? [[office.name, current.id] as const] : [],
  );
}

/**
 * The report of a return, from its file or from this program. `sought`: only one that has these words somewhere; those
 * of files that have not are never taken apart.
 */
export async function reportOf(
  store: Store,
  id: string,
  returnId: string,
  sought?: string,
): Promise<Report | undefined> {
  return (await returnedOf(store, id, returnId, sought))?.report;
}

/** The same with the file's source, where it came in one. */
export async function returnedOf(
  store: Store,
  id: string,
  returnId: string,
  sought = "",
): Promise<(Pick<ReturnBody, "report"> & Partial<ReturnBody>) | undefined> {
  const own = /^report:(.*)$/u.exec(returnId)?.[1];
  if (own !== undefined) return store.read(own);
  const body = await store.collections.body(id, Number(returnId));
  return body?.includes(JSON.stringify(sought).slice(1, -1)) ? readKept<ReturnBody>(body) : undefined;
}
