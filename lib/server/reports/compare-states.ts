// Any state of a report looked at, and any two compared.
import type { ComparedStates, NamedState } from "#core/contract/history.ts";
import { requireEdition } from "#core/editions/registry.ts";
import { keyLabel } from "#core/report/known-keys.ts";
import type { Report } from "#core/report/report.ts";
import { Refusal } from "../ground/refusal.ts";
import { changesBetween } from "../store/next-revision.ts";
import type { Store } from "../store/store.ts";
import { outputs } from "./outputs.ts";
import { readReport } from "./read-report.ts";

/** Of longer texts the beginning is told. */
const longestTold = 2_000;

/** The places in which a report differs between two of its versions. Refused where one is not there (404). */
export async function compareStates(store: Store, id: string, from: number, to: number): Promise<ComparedStates> {
  const { report } = await readReport(store, id);
  const edition = requireEdition(report.edition);
  const [before, after] = [await stateAt(store, id, from), await stateAt(store, id, to)];
  const changes = changesBetween(before.report, after.report, longestTold).map((change) => ({
    ...change,
    label: keyLabel(edition, report.year, change.key),
  }));
  return { from: before.named, to: after.named, changes };
}

/** The pages of a report as they were at a version, marked as a draft. Refused where it is not there (404). */
export async function pagesAt(store: Store, id: string, version: number): Promise<Response> {
  await readReport(store, id);
  const { report } = await stateAt(store, id, version);
  const edition = requireEdition(report.edition);
  const page = await outputs.html.write({ report, edition, findings: [], draft: true });
  return new Response(page, {
    headers: { "content-type": outputs.html.type, "content-disposition": "inline", "cache-control": "no-store" },
  });
}

async function stateAt(store: Store, id: string, version: number): Promise<{ report: Report; named: NamedState }> {
  const report = await store.readAt(id, version);
  const [revision] = await store.history(id, { before: version + 1, most: 1 });
  if (!report || !revision) throw new Refusal(404, `没有第 ${version} 版。`);
  return { report, named: { version, at: revision.at, author: revision.author } };
}
