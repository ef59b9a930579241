// How whoever looks at a report came to it: down the levels or from a collection, as far as a role of theirs reaches.
import type { ReportWay } from "#core/contract/report-way.ts";
import { refuseWriting } from "#core/workflow/judge-move.ts";
import { kindsSeen } from "../accounts/guarded-sums.ts";
import { visitedForPage } from "../accounts/visit.ts";
import type { Visitor } from "../accounts/visitor.ts";
import type { Store } from "../store/store.ts";
import { pathTo } from "./level-place.ts";

/** What an address says after its `?`, as Next gives it. */
type Asked = Promise<Readonly<Record<string, string | readonly string[] | undefined>>>;

/** What a page of a report is given. */
export interface ReportPageProps {
  readonly params: Promise<{ readonly reportId: string }>;
  readonly searchParams: Asked;
}

/**
 * The way to a report that the visitor may see. `level` (an office) and `collection` in the address say where they came from; what
 * is not theirs to see is passed over.
 */
export async function reportWay(report: string, year: number, asked: Asked): Promise<ReportWay> {
  const visited = await visitedForPage();
  if (!visited) return { mayWrite: true, isReviewed: false, query: "" };
  const { store, visitor } = visited;
  const work = await store.review.work(report);
  const mayWrite = work === undefined || refuseWriting(visitor.tree, work, visitor.person) === undefined;
  const said = await asked;
  const levels = work && levelsIn(visitor, work.office, year, said);
  const collection = await collectionIn(store, said.collection);
  return { mayWrite, isReviewed: true, query: "", ...levels, ...collection };
}

type Said = Awaited<Asked>;

function levelsIn(visitor: Visitor, reported: string, year: number, { level, kind, cell }: Said) {
  const from = typeof level === "string" ? visitor.tree.get(level) : undefined;
  if (!from || kindsSeen(visitor, from.id).length === 0) return undefined;
  const path = [...pathTo(visitor, from), { id: from.id, name: from.name }];
  const office = reported === from.id ? undefined : visitor.tree.get(reported)?.name;
  const looked = {
    kind: kind === "live" ? ("live" as const) : ("signed" as const),
    ...(typeof cell === "string" && /^\w{1,200}$/.test(cell) ? { cell } : {}),
  };
  return {
    levels: { path, year, ...looked, ...(office === undefined ? {} : { office }) },
    query: `?${new URLSearchParams({ level: from.id, ...looked })}`,
  };
}

async function collectionIn(store: Store, id: Said[string]) {
  const kept = typeof id === "string" && /^[0-9a-f]{16}$/.test(id) ? await store.collections.read(id) : undefined;
  if (!kept) return {};
  const { office, year } = kept.collection;
  return { collection: { id: kept.id, name: `${office.name}${year}年汇总` }, query: `?collection=${kept.id}` };
}
