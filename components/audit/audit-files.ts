// Files audited one after another by the server, two at a time; each result is told as it comes.

import { type Chosen, sendFile } from "#components/uploads/send-file.ts";
import { withFields } from "#core/contract/answer.ts";
import type { AuditAnswer } from "#core/contract/read-answer.ts";
import { nameInFile } from "#core/report/report-in-file.ts";

/** A file on the audit page. */
export type AuditEntry = {
  readonly id: number;
  readonly file: string;
} & ({ readonly state: "waiting" } | { readonly state: "done"; readonly result: AuditAnswer });

const atOnce = 2;

export const isAudited = withFields<AuditAnswer>("ok", "file");

/** Audits all files; `onDone` is told the results of each, one a report. Resolves when all are done or stopped. */
export async function auditFiles(
  files: readonly (Chosen & { readonly id: number })[],
  signal: AbortSignal,
  onDone: (id: number, results: readonly AuditAnswer[]) => void,
): Promise<void> {
  const waiting = [...files];
  const work = async () => {
    while (!signal.aborted) {
      const next = waiting.shift();
      if (!next) return;
      onDone(next.id, await auditReports(next, signal));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  for (const { id, name } of waiting) onDone(id, [{ ok: false, file: name, message: "已停止，没有审查。" }]);
}

/** The results of one file: each of its reports, where it holds several. */
async function auditReports(file: Chosen, signal: AbortSignal): Promise<readonly AuditAnswer[]> {
  const sent = await sendFile("/api/audit", isAudited, file, signal);
  if (sent.ok) return [sent.answer];
  if (!sent.reports) return [{ ok: false, file: file.name, message: sent.message }];
  const results: AuditAnswer[] = [];
  for (const [index, one] of sent.reports.entries()) {
    const name = nameInFile(file.name, index + 1, one);
    const part = await sendFile("/api/audit", isAudited, { ...file, report: index + 1 }, signal);
    results.push(part.ok ? { ...part.answer, file: name } : { ok: false, file: name, message: part.message });
  }
  return results;
}
