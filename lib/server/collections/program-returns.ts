// Reports that are written in this program count as returns, too: those of the offices on the list, and the collecting office's.

import { contextOf } from "#core/checks/context.ts";
import type { Collection } from "#core/collection/collection.ts";
import { officeReturn } from "#core/collection/office-return.ts";
import type { Received } from "#core/collection/received.ts";
import { requireEdition } from "#core/editions/registry.ts";
import { checkReport } from "#core/findings/check-report.ts";
import { isUnanswered } from "#core/findings/ledger.ts";
import { foldOfficeName } from "#core/offices/fold-office-name.ts";
import { officeList } from "#core/offices/match-office.ts";
import { sha256 } from "../store/digest.ts";
import type { DraftSummary, Store } from "../store/store.ts";

/** Checking a whole report takes a while: what was found for a version is kept. */
const known = new Map<string, Received | undefined>();
const mostKnown = 2_000;

/** Those of the year and of the year before, without the collection's own draft. `reports`: all that are not in the bin. */
export async function programReturns(
  store: Store,
  collection: Collection,
  reports: readonly DraftSummary[],
): Promise<readonly Received[]> {
  const { office, year, draft } = collection;
  const offices = officeList(collection.offices, office.name);
  const own = foldOfficeName(office.name);
  const wanted = reports.filter((report) => {
    if (report.id === draft || (report.year !== year && report.year !== year - 1)) return false;
    const name = foldOfficeName(report.office);
    return name !== "" && (name === own || offices.match({ read: report.office, file: "" }).kind === "matched");
  });
  const returns: Received[] = [];
  for (const report of wanted) {
    const one = await returnOf(store, report);
    if (one) returns.push(one);
  }
  return returns;
}

async function returnOf(store: Store, { id, version }: DraftSummary): Promise<Received | undefined> {
  const key = `${id}@${version}`;
  if (known.has(key)) return known.get(key);
  const draft = await store.read(id);
  if (!draft) return undefined;
  const { report, updatedAt } = draft;
  const context = contextOf(report);
  const edition = requireEdition(report.edition);
  const open = checkReport(context).filter((finding) => isUnanswered(context, finding));
  const digest = sha256(JSON.stringify(report));
  const file = `本程序中的${report.office.name}${report.year}年年报`;
  const facts = officeReturn({ file, digest }, { report, edition }, open);
  const filled = Object.keys(facts.figures).length > 0;
  const one = filled ? { ...facts, id: `report:${id}`, batch: "", at: updatedAt } : undefined;
  if (known.size >= mostKnown) known.clear();
  known.set(key, one);
  return one;
}
