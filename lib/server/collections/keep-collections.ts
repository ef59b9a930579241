// Collections made and changed: offices, due date, decisions.
import { type Collection, collectionAfter, type Decision } from "#core/collection/collection.ts";
import type { NewDecision } from "#core/contract/collection-requests.ts";
import { editionForYear } from "#core/editions/registry.ts";
import { changeOffices, type OfficeChange } from "#core/offices/change-offices.ts";
import { readOfficeList } from "#core/offices/read-office-list.ts";
import { longestOfficeName } from "#core/report/office-name.ts";
import { Refusal } from "../ground/refusal.ts";
import type { KeptCollection } from "../store/collection-store.ts";
import type { Store } from "../store/store.ts";
import { requireApart, signedBelow } from "./require-apart.ts";

export interface NewCollection {
  readonly office: string;
  readonly year: number;
  readonly due?: string | undefined;
  /** A list as pasted: a line an office, columns separated by tabs or commas. */
  readonly list?: string | undefined;
}

/** Refused where a name is missing, the year has no form or the list is none. Without one those right below must report. */
export async function createCollection(store: Store, wanted: NewCollection): Promise<KeptCollection> {
  const name = wanted.office.trim();
  if (name === "") throw new Refusal(422, "请填写汇总单位的名称。");
  if ([...name].length > longestOfficeName) throw new Refusal(422, `单位名称最长 ${longestOfficeName} 个字。`);
  requireYear(wanted.year);
  const offices = wanted.list?.trim() ? pastedOffices(wanted.list) : (store.receiving?.listed(name) ?? []);
  return store.collections.create({
    office: { name },
    year: wanted.year,
    ...(wanted.due ? { due: requireDue(wanted.due, wanted.year) } : {}),
    offices,
    decisions: [],
  });
}

/** This year's from last year's: same offices, a year later. */
export async function createCollectionAfter(store: Store, id: string): Promise<KeptCollection> {
  const before = await requireCollection(store, id);
  requireYear(before.collection.year + 1);
  return store.collections.create(collectionAfter(before.collection));
}

/** Changes the list of offices. Refused with what `changeOffices` says, and where two that have signed would become one (409). */
export async function changeOfficeList(store: Store, id: string, change: OfficeChange): Promise<KeptCollection> {
  const signed = change.do === "remove" ? [] : await signedBelow(store, await requireCollection(store, id));
  return changed(store, id, (collection) => {
    const result = changeOffices(collection.offices, change);
    if (!result.ok) throw new Refusal(422, `${result.message}。`);
    requireApart(collection, result.offices, signed);
    return { ...collection, offices: result.offices };
  });
}

/** Adds a pasted list to the offices. */
export function addPastedOffices(store: Store, id: string, list: string): Promise<KeptCollection> {
  return changeOfficeList(store, id, { do: "add", offices: pastedOffices(list) });
}

export function setDue(store: Store, id: string, due: string): Promise<KeptCollection> {
  return changed(store, id, (collection) => ({ ...collection, due: requireDue(due, collection.year) }));
}

/** Records decisions, with the time. Refused with 422 for what is no day, and for an extension without a reason. */
export async function decide(
  store: Store,
  id: string,
  decisions: readonly NewDecision[],
  now = new Date(),
): Promise<KeptCollection> {
  const at = now.toISOString();
  requireWords(decisions);
  return changed(store, id, (collection) => ({
    ...collection,
    decisions: [...collection.decisions, ...decisions.map((decision): Decision => ({ ...decision, at }))],
  }));
}

/** Refused with 422 for what is no day, and for an extension without a reason. */
export function requireWords(decisions: readonly NewDecision[]): void {
  for (const { until } of decisions.filter((each) => each.do === "extend" || each.do === "sendBack"))
    if (until !== undefined) requireDay(until, "延期或重报的日期");
  if (decisions.some((each) => each.do === "extend" && each.until !== undefined && each.why === ""))
    throw new Refusal(422, "延期请写明原因。");
}

export async function requireCollection(store: Store, id: string): Promise<KeptCollection> {
  const kept = await store.collections.read(id);
  if (!kept) throw new Refusal(404, "没有找到这次汇总。");
  return kept;
}

async function changed(
  store: Store,
  id: string,
  change: (collection: Collection) => Collection,
): Promise<KeptCollection> {
  const kept = await store.collections.change(id, change);
  if (!kept) throw new Refusal(404, "没有找到这次汇总。");
  return kept;
}

/** A column or a table from Excel, or a CSV text. */
function pastedOffices(text: string): Collection["offices"] {
  const separator = text.includes("\t") ? "\t" : /[,，]/u.test(text) ? /[,，]/u : "\t";
  const read = readOfficeList(text.split(/\r?\n/u).map((line) => line.split(separator)));
  if (!read.ok) throw new Refusal(422, `${read.message}。`);
  const long = read.offices.find(({ name }) => [...name].length > longestOfficeName);
  if (long)
    throw new Refusal(422, `单位名称最长 ${longestOfficeName} 个字：“${[...long.name].slice(0, 20).join("")}…”。`);
  return read.offices;
}

function requireYear(year: number): void {
  if (!editionForYear(year)) throw new Refusal(422, `没有 ${year} 年的报告格式。`);
}

/** Nobody reports on a year before it has begun. */
function requireDue(text: string, year: number): string {
  const day = requireDay(text);
  if (day < `${year}-01-01` || day > lastDay)
    throw new Refusal(422, `截止日期 ${day} 不对：${year}年的年报，截止日期应在 ${year}-01-01 以后；请检查年份。`);
  return day;
}

const lastDay = "2100-12-31";

export function requireDay(text: string, what = "截止日期"): string {
  const day = text.trim();
  const time = /^\d{4}-\d{2}-\d{2}$/u.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day)
    throw new Refusal(422, `${what}应写成 2026-01-20 这样。`);
  return day;
}
