// Auditing one foreign file: read and checked in the child, told in words. Nothing is kept.
import { type AuditedFile, auditedReport } from "#core/checks/audited-report.ts";
import { type Exchange, toExchange } from "#core/report/exchange.ts";
import type { UnreadableReason } from "#readers/unreadable-file.ts";
import { auditInChild } from "../uploads/read-in-child.ts";

/** `exchange`: the report as read, so that it can be shown or taken in without reading the file again. */
export type AuditedUpload = AuditedFile & { readonly exchange?: Exchange };

/** Audits a file: its bytes, or its path in the inbox. What cannot be read comes back with a Chinese message. */
export async function auditFile(
  bytes: Uint8Array | string,
  file: string,
  signal?: AbortSignal,
): Promise<AuditedUpload & { readonly reason?: UnreadableReason }> {
  const answer = await auditInChild(bytes, { name: file }, signal);
  if (!answer.ok) return { ...answer, file };
  const { edition, report, findings, notes } = answer;
  const audited = auditedReport(edition, report, findings, notes);
  return { ok: true, file, audited, exchange: toExchange(edition, report) };
}
