// Auditing one foreign file: read and checked in the child, told in words. Nothing is kept.
import type { AuditAnswer, Unreadable } from "#core/contract/read-answer.ts";
import { auditedReport } from "#core/findings/audited-report.ts";
import { toExchange } from "#core/report/exchange.ts";
import { nameInFile } from "#core/report/report-in-file.ts";
import { auditInChild } from "../uploads/read-in-child.ts";

/** Audited, or why it could not be: an upload that holds several reports is not audited yet. */
export type AuditedUpload = Extract<AuditAnswer, { readonly ok: true }> | (Unreadable & { readonly file: string });

interface AuditOptions {
  /** Which of several reports in the file, from 1. */
  readonly report?: number | undefined;
  readonly signal?: AbortSignal;
}

/** Audits a file: its bytes, or its path in the inbox. What cannot be read comes back with a Chinese message. */
export async function auditFile(
  bytes: Uint8Array | string,
  file: string,
  { report, signal }: AuditOptions = {},
): Promise<AuditedUpload> {
  const answer = await auditInChild(bytes, { name: file, ...(report === undefined ? {} : { report }) }, signal);
  if (!answer.ok) return { ...answer, file };
  const { edition, findings, notes } = answer;
  const audited = auditedReport(edition, answer.report, findings, notes);
  return { ok: true, file, audited, exchange: toExchange(edition, answer.report) };
}

/** Audits every report of a file: one answer each, named by file and title where there are several. */
export async function auditReports(bytes: Uint8Array, file: string): Promise<readonly AuditedUpload[]> {
  const whole = await auditFile(bytes, file);
  if (whole.ok || !whole.reports) return [whole];
  const audited: AuditedUpload[] = [];
  for (const [index, one] of whole.reports.entries()) {
    const answer = await auditFile(bytes, file, { report: index + 1 });
    audited.push({ ...answer, file: nameInFile(file, index + 1, one) });
  }
  return audited;
}
