// Letters to offices: those whose return is wrong, doubtful or sent back.

import { contextOf } from "#core/checks/context.ts";
import { type LetterRequest, letterText, returnLetter } from "#core/collection/return-letter.ts";
import { returnState } from "#core/collection/return-state.ts";
import { owedFindings } from "#core/collection/return-workbook.ts";
import { requireEdition } from "#core/editions/registry.ts";
import { checkReport } from "#core/findings/check-report.ts";
import { foldOfficeName } from "#core/offices/fold-office-name.ts";
import { localDay } from "../ground/local-day.ts";
import { Refusal } from "../ground/refusal.ts";
import type { Store } from "../store/store.ts";
import { type CollectionState, collectionState } from "./settled-collection.ts";
import { reportOf, returnedOf } from "./view-prose.ts";

type Matched = CollectionState["matched"]["offices"][number];

/** The letters of a collection, one office after another. */
export async function* lettersOf(store: Store, id: string, today = new Date()): AsyncGenerator<LetterRequest> {
  const state = await collectionState(store, id);
  for (const matched of state.matched.offices) {
    const { verdict } = matched;
    const stands = returnState(matched, verdict);
    if (stands !== "errors" && stands !== "doubtful" && stands !== "returned") continue;
    const request = await letterTo(store, state, matched, today);
    if (request) yield request;
  }
}

/** The letter to one office as text. Refused with 404 where nothing came from it. */
export async function letterTextTo(store: Store, id: string, office: string, today = new Date()): Promise<string> {
  const state = await collectionState(store, id);
  const key = foldOfficeName(office);
  const matched = state.matched.offices.find((one) => foldOfficeName(one.office.name) === key);
  const request = matched && (await letterTo(store, state, matched, today));
  if (!request) throw new Refusal(404, "这个单位还没有报来年报。");
  return letterText(returnLetter(request));
}

async function letterTo(
  store: Store,
  { kept }: CollectionState,
  { office, returns, before, until }: Matched,
  today: Date,
): Promise<LetterRequest | undefined> {
  const [current] = returns;
  const returned = current && (await returnedOf(store, kept.id, current.id));
  if (!returned || !current) return undefined;
  const { report, source } = returned;
  const edition = requireEdition(report.edition);
  const lastYear = before && (await reportOf(store, kept.id, before.id));
  return {
    office: office.name,
    collecting: kept.collection.office.name,
    year: kept.collection.year,
    files: returns.map(({ file }) => file),
    report,
    edition,
    findings: owedFindings(source, edition, checkReport(contextOf(report, { lastYear }))),
    doubtful: current.doubtful,
    until: until ?? kept.collection.due,
    today: localDay(today),
  };
}
