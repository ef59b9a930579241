// What happened to a report: its revisions in words, going back to one, and the bin.
import type { RevisionPage } from "#core/contract/history.ts";
import { editionById } from "#core/editions/registry.ts";
import { keyLabel } from "#core/report/known-keys.ts";
import { Refusal } from "../ground/refusal.ts";
import type { Cause, Draft, KeyChange, Store } from "../store/store.ts";
import { readReport } from "./read-report.ts";
import { nobody } from "./save-report.ts";

const causeLabels: Readonly<Record<Cause, string>> = {
  created: "新建",
  imported: "读入",
  saved: "保存",
  restored: "恢复旧版本",
};

/** Most revisions of one page: an afternoon's work, some hundred kilobytes. */
const pageLength = 100;

/** Revisions before version `before`, newest first, a page of them; with `key` only those that changed that place. */
export async function historyOf(
  store: Store,
  id: string,
  { key, before, most = pageLength }: { key?: string | undefined; before?: number | undefined; most?: number } = {},
): Promise<RevisionPage> {
  const { report } = await readReport(store, id);
  const edition = editionById(report.edition);
  const labelOf = (key: string) => (edition ? keyLabel(edition, report.year, key) : key);
  const labelled = (change: KeyChange) => ({ ...change, label: labelOf(change.key) });
  const found = await store.history(id, { key, before, most: most + 1 });
  const page = found.slice(0, most);
  const revisions = page
    .map((revision) => ({
      ...revision,
      causeLabel: causeLabels[revision.cause],
      changes: revision.changes.filter((change) => key === undefined || change.key === key).map(labelled),
    }))
    .filter(({ changes }) => key === undefined || changes.length > 0);
  const oldest = page.at(-1);
  return found.length > most && oldest ? { revisions, next: oldest.version } : { revisions };
}

/** Makes the report what it was at a version, as a new revision: nothing is lost. */
export async function restoreRevision(store: Store, id: string, version: number, author?: string): Promise<Draft> {
  await readReport(store, id);
  const draft = await store.restore(id, version, author || nobody);
  if (!draft) throw new Refusal(404, "没有这个历史版本。");
  return draft;
}

/** Puts a report into the bin. Doing it twice does no harm. */
export function deleteReport(store: Store, id: string): Promise<Draft> {
  return setDeleted(store, id, true);
}

/** Takes a report out of the bin. */
export function undeleteReport(store: Store, id: string): Promise<Draft> {
  return setDeleted(store, id, false);
}

async function setDeleted(store: Store, id: string, deleted: boolean): Promise<Draft> {
  const draft = await store.setDeleted(id, deleted);
  if (!draft) throw new Refusal(404, "没有找到这份报告。");
  return draft;
}
