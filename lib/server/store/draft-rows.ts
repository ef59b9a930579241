// Rows of the tables as drafts, each looked at before it is believed.

import type { Kysely, Selectable, Transaction } from "kysely";
import type { Report } from "#core/report/report.ts";
import { Refusal } from "../ground/refusal.ts";
import { bodyOf, type OpenRow } from "./bodies.ts";
import { digestOf, sealOf } from "./digest.ts";
import { reportOfText } from "./report-text.ts";
import type { Draft, DraftSummary } from "./store.ts";
import type { Tables } from "./tables.ts";

export type Connection = Kysely<Tables> | Transaction<Tables>;
export type ReportRow = Selectable<Tables["reports"]>;

/** A report as the tables hold it. */
export interface Standing {
  readonly draft: Draft;
  readonly newest: OpenRow;
  /** The body of the newest revision. */
  readonly text: string;
  readonly seal: string;
}

export function summaryOf(row: ReportRow): DraftSummary {
  const { id, office, year, edition, version } = row;
  const summary = { id, office, year, edition, version, createdAt: row.created_at, updatedAt: row.updated_at };
  return row.deleted_at === null ? summary : { ...summary, deletedAt: row.deleted_at };
}

/** Revisions, each with the whole body that its own was taken from; `v` are the revisions. */
export function openRows(db: Connection) {
  return db
    .selectFrom("revisions as v")
    .leftJoin("revisions as k", (join) =>
      join.onRef("k.report_id", "=", "v.report_id").onRef("k.version", "=", "v.base"),
    )
    .selectAll("v")
    .select("k.body as base_body");
}

export function revisionRow(db: Connection, id: string, version: number): Promise<OpenRow | undefined> {
  return openRows(db).where("v.report_id", "=", id).where("v.version", "=", version).executeTakeFirst();
}

export async function readDraft(db: Connection, id: string): Promise<Draft | undefined> {
  return (await readStanding(db, id))?.draft;
}

/** Throws a Refusal where a seal does not hold. */
export async function readStanding(db: Connection, id: string): Promise<Standing | undefined> {
  const head = await db.selectFrom("reports").selectAll().where("id", "=", id).executeTakeFirst();
  return head && standingOf(head, await revisionRow(db, id, head.version));
}

/** Throws a Refusal where a seal does not hold. */
export function standingOf(head: ReportRow, newest: OpenRow | undefined): Standing {
  const text = newest && sealedBody(newest);
  if (!newest || text === undefined || head.seal !== sealOf(head, newest.digest))
    throw new Refusal(503, `${head.office}${head.year}年的报告数据校验不通过（第 ${head.version} 版）；请从备份恢复。`);
  const draft: Draft = { ...summaryOf(head), report: reportOfText(text), author: newest.author };
  const { seal, last_year } = head;
  return { draft: last_year === null ? draft : { ...draft, lastYear: last_year }, newest, text, seal };
}

export function openBody(row: OpenRow): Report {
  return reportOfText(bodyOf(row));
}

export function isSealed(row: OpenRow): boolean {
  return sealedBody(row) !== undefined;
}

/** The body, where the revision is what was sealed. */
function sealedBody(row: OpenRow): string | undefined {
  try {
    const body = bodyOf(row);
    return row.digest === digestOf({ ...row, id: row.report_id, body }) ? body : undefined;
  } catch {
    return undefined;
  }
}

/** SQLite's text cannot hold half a surrogate pair, PostgreSQL's no zero; the seal must be over what is kept. */
export function wellFormed(text: string): string {
  return Buffer.from(text).toString("utf8").replaceAll("\0", "\ufffd");
}
