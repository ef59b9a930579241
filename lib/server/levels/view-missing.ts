// Who at or below an office has not signed for a year: counted, by the office one level down, filtered, page by page.
import { type LevelMissing, type MissingKind, type MissingRow, missingKinds } from "#core/contract/level-answers.ts";
import { cellsOf } from "#core/editions/cells.ts";
import { type OfficeTree, officesBelow } from "#core/offices/office-tree.ts";
import { stateNames } from "#core/workflow/states.ts";
import type { MissingOffice } from "../store/sum-store.ts";
import { type FoundPlace, findPlace, type Looking, placeIn } from "./level-place.ts";
import { SumsWithMail } from "./sums-with-mail.ts";

const rowsOnPage = 100;
/** Offices one level down that are listed with their counts. */
const mostBranches = 200;
const longestText = 100;

/** `what` and `text` filter, `page` counts from 1. Refused as `findPlace`. */
export async function viewMissing(looking: Looking, id: string): Promise<LevelMissing> {
  const { asked } = looking;
  const place = await findPlace(looking, id);
  const sums = new SumsWithMail(looking);
  const all = byAbove(await sums.missing(id, place.year));
  const [what, text] = [asked.get("what") ?? "", (asked.get("text") ?? "").trim().slice(0, longestText)];
  const found = all.filter(
    (each) =>
      (!isKind(what) || kindOf(each) === what) &&
      (text === "" || each.name.includes(text) || each.above.includes(text)),
  );
  const pages = Math.max(1, Math.ceil(found.length / rowsOnPage));
  const page = Math.min(pages, Math.max(1, Number.parseInt(asked.get("page") ?? "", 10) || 1));
  const [sum] = await sums.of(id, [place.year], "signed");
  return {
    ...placeIn(place),
    due: sum?.due ?? 0,
    counts: counted(all),
    branches: await branchesOf(looking, place, all),
    asked: { what: isKind(what) ? what : "", text },
    found: found.length,
    page,
    pages,
    rows: found.slice((page - 1) * rowsOnPage, page * rowsOnPage).map(missingRow),
  };
}

/** Those under one office together, by name. */
export function byAbove(all: readonly MissingOffice[]): readonly MissingOffice[] {
  const order = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
  return [...all].sort((one, other) => order(one.above, other.above) || order(one.name, other.name));
}

/** Of an office that owes its signed return: how far it is, in Chinese. */
export function missingRow(missing: MissingOffice): MissingRow {
  const { office: id, name, above, reports, state } = missing;
  const kind = kindOf(missing);
  const words = {
    none: "还没有年报",
    started: state === undefined ? "有一份年报，还没有签发" : stateNames[state],
    doubled: `有 ${reports} 份年报，${missing.doubled ? "其中几份都已签发，分不清用哪一份" : "都没有签发"}`,
  };
  return { id, name, above, kind, words: words[kind] };
}

function kindOf({ reports }: MissingOffice): MissingKind {
  return reports === 0 ? "none" : reports === 1 ? "started" : "doubled";
}

function isKind(what: string): what is MissingKind {
  return missingKinds.some((kind) => kind === what);
}

function counted(all: readonly MissingOffice[]): Readonly<Record<MissingKind, number>> {
  const counts = { none: 0, started: 0, doubled: 0 };
  for (const each of all) counts[kindOf(each)] += 1;
  return counts;
}

async function branchesOf(looking: Looking, place: FoundPlace, all: readonly MissingOffice[]) {
  const { office, year, edition } = place;
  const { visitor } = looking;
  const [any] = cellsOf(edition);
  if (!any || officesBelow(visitor.tree, office.id).length === 0) return [];
  const missing = new Map<string, number>();
  for (const { office: id } of all) {
    const branch = branchOf(visitor.tree, id, office.id);
    if (branch !== undefined && branch !== id) missing.set(branch, (missing.get(branch) ?? 0) + 1);
  }
  return (await new SumsWithMail(looking).contributors(office.id, year, "signed", any.name))
    .filter(({ office: id }) => officesBelow(visitor.tree, id).length > 0)
    .map(({ office: id, name, due }) => ({ id, name, due, missing: missing.get(id) ?? 0 }))
    .sort((one, other) => other.missing - one.missing || (one.id < other.id ? -1 : 1))
    .slice(0, mostBranches);
}

/** The office right below `top` that `id` is or stands below. */
function branchOf(tree: OfficeTree, id: string, top: string): string | undefined {
  const seen = new Set<string>();
  let at = tree.get(id);
  while (at && at.above !== top && !seen.has(at.id)) {
    seen.add(at.id);
    at = at.above === undefined ? undefined : tree.get(at.above);
  }
  return at?.above === top ? at.id : undefined;
}
