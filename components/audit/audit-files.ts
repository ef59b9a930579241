// Files audited one after another by the server, two at a time; each result is told as it comes.
import type { AuditedFile } from "#core/checks/audited-report.ts";
import { type Chosen, sendFile } from "../importing/send-file.ts";

/** A file on the audit page. `exchange`: the report as read, to show it as it should look. */
export type AuditEntry = {
  readonly id: number;
  readonly file: string;
} & (
  | { readonly state: "waiting" }
  | { readonly state: "done"; readonly result: AuditedFile & { readonly exchange?: unknown } }
);

const atOnce = 2;

/** Audits all files; `onDone` is told each result. Resolves when all are done or the signal stopped them. */
export async function auditFiles(
  files: readonly (Chosen & { readonly id: number })[],
  signal: AbortSignal,
  onDone: (id: number, result: AuditedFile & { readonly exchange?: unknown }) => void,
): Promise<void> {
  const waiting = [...files];
  const work = async () => {
    while (!signal.aborted) {
      const next = waiting.shift();
      if (!next) return;
      const { id, name } = next;
      const sent = await sendFile<AuditedFile>("/api/audit", next, signal);
      onDone(id, sent.ok ? sent.answer : { ok: false, file: name, message: sent.message });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  for (const { id, name } of waiting) onDone(id, { ok: false, file: name, message: "已停止，没有审查。" });
}
