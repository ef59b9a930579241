// Auditing one foreign file: read and checked in the child, told in words. Nothing is kept.
import { type AuditedFile, auditedReport } from "#core/findings/audited-report.ts";
import { type Exchange, toExchange } from "#core/report/exchange.ts";
import { nameInFile, type ReportInFile } from "#core/report/report-in-file.ts";
import type { UnreadableReason } from "#readers/blocks/unreadable-file.ts";
import { auditInChild } from "../uploads/read-in-child.ts";

/** `exchange`: the report as read, so that it can be shown or taken in without reading the file again. */
export type AuditedUpload = AuditedFile & {
  readonly exchange?: Exchange;
  readonly reason?: UnreadableReason;
  /** The file holds these, and none was named: not audited yet. */
  readonly reports?: readonly ReportInFile[];
};

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
