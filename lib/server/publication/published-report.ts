// What an office that opens its data has published: the version that was signed and published last, as it was kept then.
import type { Edition } from "#core/editions/edition.ts";
import { requireEdition } from "#core/editions/registry.ts";
import type { Report } from "#core/report/report.ts";
import { approvedReport } from "../review/approved-file.ts";
import type { Store } from "../store/store.ts";

export interface PublishedReport {
  readonly report: Report;
  readonly edition: Edition;
  /** ISO 8601. */
  readonly publishedAt: string;
  /** Of what was signed: the same for as long as it is the same. */
  readonly fingerprint: string;
}

/**
 * The report of an office on a year; undefined where the office does not open its data, or has published none. While it
 * is being corrected that is the version published before. Of several reports on one year the one published last.
 */
export async function publishedReport(
  store: Store,
  year: number,
  office: string,
): Promise<PublishedReport | undefined> {
  const open = await store.review.openReports({ year, office });
  const all = await Promise.all(open.map(({ report }) => lastPublished(store, report)));
  return all
    .filter((each) => each !== undefined)
    .sort((one, other) => other.publishedAt.localeCompare(one.publishedAt))[0];
}

async function lastPublished(store: Store, id: string): Promise<PublishedReport | undefined> {
  const published = (await store.review.handings(id)).filter(({ move }) => move === "publish").at(-1);
  if (!published) return undefined;
  const signed = (await store.review.approvals(id)).filter(({ version }) => version <= published.version).at(-1);
  const approved = signed && (await store.review.approved(id, signed.handing));
  if (!approved) return undefined;
  const report = approvedReport(approved);
  const edition = requireEdition(report.edition);
  return { report, edition, publishedAt: published.at, fingerprint: approved.fingerprint };
}
