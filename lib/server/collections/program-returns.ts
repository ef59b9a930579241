// Reports that are written in this program count as returns, too: those of the offices on the list, and the collecting office's.

import { alteredCells } from "#core/aggregate/sum-standing.ts";
import { contextOf } from "#core/checks/context.ts";
import type { Collection } from "#core/collection/collection.ts";
import { officeReturn } from "#core/collection/office-return.ts";
import type { Received, Underway } from "#core/collection/received.ts";
import { requireEdition } from "#core/editions/registry.ts";
import { checkReport } from "#core/findings/check-report.ts";
import { isUnanswered } from "#core/findings/ledger.ts";
import { foldOfficeName } from "#core/offices/fold-office-name.ts";
import { officeList } from "#core/offices/match-office.ts";
import { isApproved, stateNames } from "#core/workflow/states.ts";
import { returnDigest } from "../store/digest.ts";
import type { Receipt } from "../store/receipt-store.ts";
import type { Below, NamedReport } from "../store/receiving.ts";
import type { DraftSummary, Store } from "../store/store.ts";
import { doubtOfOwn } from "./doubt-of-own.ts";
import { givenBackLast, withoutPutAside } from "./put-aside.ts";

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

/** What was handed in by signing, and what is still under way. */
export interface SignedReturns {
  readonly received: readonly Received[];
  /** By folded name of the office. */
  readonly underway: ReadonlyMap<string, Underway>;
}

/** Where people sign in: an office's signature is its return to the office above; the sum of its own level before all else. */
export async function signedReturns(store: Store, { year }: Collection, below: Below): Promise<SignedReturns> {
  const received: Received[] = [];
  const underway = new Map<string, Underway>();
  const offices = new Map<string, NamedReport[]>();
  for (const one of below.reports) {
    const key = `${one.year} ${one.office}`;
    offices.set(key, [...(offices.get(key) ?? []), one]);
  }
  for (const reports of offices.values()) {
    const isInner = reports.some(({ collects }) => collects);
    const counted = withoutPutAside(reports);
    // A sum that nobody decided about is what is waited for, also where it was made before a report that is none was given back.
    const candidates = reports.filter((one) => counted.includes(one) || (isInner && one.receipt === undefined));
    const signed = await signedOf(store, candidates);
    const sums = signed.filter(({ returned }) => returned.addends !== undefined);
    // What was accepted before its office began to collect stays where it was accepted, with what is doubtful about it.
    const others = isInner ? signed.filter(({ returned }) => returned.signed?.accepted) : signed;
    const handedIn = sums.length > 0 ? sums : others.map(({ from, returned }) => asOwn(from, returned, year, below));
    received.push(...handedIn.map(({ returned }) => returned));
    const [latest] = reports.toSorted((one, other) => (one.updatedAt < other.updatedAt ? 1 : -1));
    const newest = givenBackLast(reports) ?? latest;
    if (handedIn.length === 0 && newest && newest.year === year)
      underway.set(foldOfficeName(newest.name), underwayOf(newest));
  }
  const own = await signedOf(store, below.own);
  return { received: [...received, ...own.map(({ returned }) => returned)], underway };
}

/** A report that is no sum, with the doubt about it; one of the year before is only compared with. */
function asOwn(from: NamedReport, returned: Received, year: number, below: Below) {
  const unsettled = from.year === year ? doubtOfOwn(from, below) : undefined;
  return { returned: unsettled ? { ...returned, unsettled } : returned };
}

async function signedOf(store: Store, reports: readonly NamedReport[]) {
  const signed: { readonly from: NamedReport; readonly returned: Received }[] = [];
  for (const from of reports) {
    const { report, version, state, name, year, receipt } = from;
    const one = isApproved(state) ? await returnOf(store, { id: report, version }) : undefined;
    if (!one) continue;
    const accepted = receipt?.verdict === "accepted" ? { accepted: acceptedOf(receipt) } : {};
    signed.push({ from, returned: { ...one, office: name, file: `本程序中的${name}${year}年年报`, signed: accepted } });
  }
  return signed;
}

function acceptedOf({ person, at, why }: Receipt) {
  return { by: person, at, ...(why === "" ? {} : { why }) };
}

/** Not handed in. A signed report is so only where it is not the sum that is waited for. */
function underwayOf({ state, receipt }: NamedReport): Underway {
  if (isApproved(state)) return { state: "本级的已签发，汇总的还没有签发" };
  const words = `未签发（${stateNames[state]}）`;
  if (receipt?.verdict !== "returned") return { state: words };
  const { person, at, why, until } = receipt;
  return { state: words, returned: { by: person, at, why, ...(until === undefined ? {} : { until }) } };
}

async function returnOf(
  store: Store,
  { id, version }: Pick<DraftSummary, "id" | "version">,
): Promise<Received | undefined> {
  const key = `${id}@${version}`;
  if (known.has(key)) return known.get(key);
  const draft = await store.read(id);
  if (!draft) return undefined;
  const { report, updatedAt } = draft;
  const context = contextOf(report);
  const edition = requireEdition(report.edition);
  const open = checkReport(context).filter((finding) => isUnanswered(context, finding));
  const digest = returnDigest(report);
  const file = `本程序中的${report.office.name}${report.year}年年报`;
  const facts = officeReturn({ file, digest }, { report, edition }, open);
  const filled = Object.keys(facts.figures).length > 0;
  const altered = alteredCells(report).length;
  const told = altered === 0 ? {} : { altered };
  const one = filled ? { ...facts, id: `report:${id}`, batch: "", at: updatedAt, ...told } : undefined;
  if (known.size >= mostKnown) known.clear();
  known.set(key, one);
  return one;
}
