// Reports as screens and routes ask for them.
import { Refusal } from "../ground/refusal.ts";
import type { Draft, DraftSummary, Store } from "../store/store.ts";

/** The report. Refused where the id is unknown (404) or the report lies in the bin (410). */
export async function readReport(store: Store, id: string): Promise<Draft> {
  const draft = await store.read(id);
  if (!draft) throw new Refusal(404, "没有找到这份报告。");
  if (draft.deletedAt) throw new Refusal(410, "这份报告已移入回收站，可以恢复。", { deletedAt: draft.deletedAt });
  return draft;
}

/** Reports that are not in the bin (or, with `deleted`, those that are), newest change first. */
export async function listReports(store: Store, { deleted = false } = {}): Promise<readonly DraftSummary[]> {
  return (await store.list()).filter((summary) => (summary.deletedAt !== undefined) === deleted);
}

/** Last year's report of the same office: the one this was started from, else the one with the same name. */
export async function lastYearOf(
  store: Store,
  draft: Draft,
  listed?: readonly DraftSummary[],
): Promise<Draft | undefined> {
  if (draft.lastYear) {
    const linked = await store.read(draft.lastYear);
    if (linked && !linked.deletedAt) return linked;
  }
  const name = draft.report.office.name.trim();
  if (name === "") return undefined;
  const before = draft.report.year - 1;
  const same = (listed ?? (await listReports(store))).find(
    ({ office, year }) => year === before && office.trim() === name,
  );
  return same && store.read(same.id);
}
