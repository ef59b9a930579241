// Sends registers to be counted: one line that says what they are and what was answered, then the files one after another.
import { type Sent, sendFile } from "#components/uploads/send-file.ts";
import { withFields } from "#core/contract/answer.ts";
import type { CountAnswer } from "#core/register/kept-count.ts";
import type { Asked, ChosenFile } from "./counting.ts";

const isCounted = withFields<CountAnswer>("counted");

/** `keep`: the tables are being filled from this count, so the rows behind its figures are kept. */
export function askCount(
  reportId: string,
  files: readonly ChosenFile[],
  asked: Asked,
  { keep, signal }: { readonly keep: boolean; readonly signal: AbortSignal },
): Promise<Sent<CountAnswer>> {
  const head = { files: files.map(({ name, body }) => ({ name, size: body.size })), ...asked, keep };
  const body = new Blob([`${JSON.stringify(head)}\n`, ...files.map((file) => file.body)]);
  return sendFile(`/api/reports/${reportId}/register`, isCounted, { name: "台账", body }, signal);
}

/** The chosen files as they are now; Chinese words where one cannot be read. */
export async function takeIn(
  chosen: readonly ChosenFile[],
): Promise<
  { readonly ok: true; readonly files: readonly ChosenFile[] } | { readonly ok: false; readonly message: string }
> {
  const files: ChosenFile[] = [];
  for (const { name, body } of chosen) {
    try {
      files.push({ name, body: new Blob([await body.arrayBuffer()]) });
    } catch {
      return { ok: false, message: `没能读取“${name}”。请确认它还在原处、没有被别的程序锁住，再选一次。` };
    }
  }
  return { ok: true, files };
}
