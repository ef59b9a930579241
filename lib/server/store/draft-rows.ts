// Rows of the tables into drafts and back, and the one way to add a revision.
import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { Kysely, Selectable, Transaction } from "kysely";
import { changedKeys } from "#core/report/changed-keys.ts";
import { readExplanation, textAt } from "#core/report/keys.ts";
import type { Report } from "#core/report/report.ts";
import { Refusal } from "../ground/refusal.ts";
import { digestOf, sealOf } from "./digest.ts";
import type { Cause, Draft, DraftSummary, KeyChange } from "./store.ts";
import type { Tables } from "./tables.ts";

export type Connection = Kysely<Tables> | Transaction<Tables>;
export type ReportRow = Selectable<Tables["reports"]>;
export type RevisionRow = Selectable<Tables["revisions"]>;

const longestKeptInChange = 200;

export function headOf(report: Report): Pick<ReportRow, "office" | "year" | "edition"> {
  return { office: wellFormed(report.office.name), year: report.year, edition: report.edition };
}

export function summaryOf(row: ReportRow): DraftSummary {
  const { id, office, year, edition, version } = row;
  const summary = { id, office, year, edition, version, createdAt: row.created_at, updatedAt: row.updated_at };
  return row.deleted_at === null ? summary : { ...summary, deletedAt: row.deleted_at };
}

export function revisionRow(db: Connection, id: string, version: number): Promise<RevisionRow | undefined> {
  return db
    .selectFrom("revisions")
    .selectAll()
    .where("report_id", "=", id)
    .where("version", "=", version)
    .executeTakeFirst();
}

export async function readDraft(db: Connection, id: string): Promise<Draft | undefined> {
  const row = await db.selectFrom("reports").selectAll().where("id", "=", id).executeTakeFirst();
  if (!row) return undefined;
  const newest = await revisionRow(db, id, row.version);
  if (!newest || !isSealed(newest) || row.seal !== sealOf(row, newest.digest))
    throw new Refusal(503, `${row.office}${row.year}年的报告数据校验不通过（第 ${row.version} 版）；请从备份恢复。`);
  const draft: Draft = { ...summaryOf(row), report: openBody(newest), author: newest.author };
  return row.last_year === null ? draft : { ...draft, lastYear: row.last_year };
}

export function bodyOf(row: RevisionRow): string {
  return inflateRawSync(row.body).toString("utf8");
}

export function openBody(row: RevisionRow): Report {
  return JSON.parse(bodyOf(row)) as Report;
}

export function isSealed(row: RevisionRow): boolean {
  try {
    return row.digest === digestOf({ ...row, id: row.report_id, body: bodyOf(row) });
  } catch {
    return false;
  }
}

/** Adds the revision that makes `draft` into `report`; nothing where they are equal (a first revision is always added). */
export async function append(
  tx: Connection,
  draft: Draft,
  report: Report,
  by: { at: string; author: string; cause: Cause; typed?: Readonly<Record<string, string>> | undefined },
): Promise<Draft> {
  const body = JSON.stringify(report);
  if (draft.version > 0 && body === JSON.stringify(draft.report)) return draft;
  const { id } = draft;
  const version = draft.version + 1;
  const previous = draft.version === 0 ? "" : ((await revisionRow(tx, id, draft.version))?.digest ?? "");
  const author = wellFormed(by.author);
  const changed = changedKeys(draft.report, report);
  const changes = JSON.stringify(changed.map((key) => changeAt(draft.report, report, key, by.typed?.[key])));
  const digest = digestOf({ id, version, at: by.at, author, cause: by.cause, changes, body, previous });
  const row = {
    report_id: id,
    version,
    at: by.at,
    author,
    cause: by.cause,
    changes,
    body: deflateRawSync(body),
    previous,
    digest,
  };
  await tx.insertInto("revisions").values(row).execute();
  const appended = { ...draft, report, version, updatedAt: by.at, author };
  await putHead(tx, appended, digest);
  return appended;
}

/** Writes a report's head, sealed over the digest of its newest revision. */
export async function putHead(tx: Connection, draft: Draft, newest: string): Promise<void> {
  const head = {
    ...headOf(draft.report),
    id: draft.id,
    version: draft.version,
    created_at: draft.createdAt,
    updated_at: draft.updatedAt,
    deleted_at: draft.deletedAt ?? null,
    last_year: draft.lastYear ?? null,
  };
  await tx
    .updateTable("reports")
    .set({ ...head, seal: sealOf(head, newest) })
    .where("id", "=", draft.id)
    .execute();
}

function changeAt(before: Report, after: Report, key: string, typed: string | undefined): KeyChange {
  const from = wordsAt(before, key);
  const to = wordsAt(after, key);
  const made = typed === undefined ? {} : { typed: wellFormed(typed) };
  if (from.length <= longestKeptInChange && to.length <= longestKeptInChange) return { key, from, to, ...made };
  return { key, from: from.slice(0, longestKeptInChange), to: to.slice(0, longestKeptInChange), cut: true, ...made };
}

/** The text at a key; of an explanation its words alone: half of its JSON says nothing. */
function wordsAt(report: Report, key: string): string {
  const text = textAt(report, key);
  return readExplanation(key, text)?.text ?? text;
}

/** SQLite's text cannot hold half a surrogate pair, PostgreSQL's no zero; the seal must be over what is kept. */
export function wellFormed(text: string): string {
  return Buffer.from(text).toString("utf8").replaceAll("\0", "\ufffd");
}
