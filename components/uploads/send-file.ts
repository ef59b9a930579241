// Sending a file's bytes to a route and getting its answer, or a Chinese sentence why there is none.

import { asPerson } from "#components/ui/as-person.ts";
import { type Expected, refusalIn } from "#core/contract/answer.ts";
import { largestFile, largestFileWords } from "#core/report/largest-file.ts";
import type { ReportInFile } from "#core/report/report-in-file.ts";

/** What was dropped, chosen or pasted. */
export interface Chosen {
  readonly name: string;
  readonly body: Blob;
  /** Which of several reports in the file, from 1. */
  readonly report?: number;
  /** An empty file is sent, too: it is listed with what to do about it. */
  readonly mayBeEmpty?: true;
}

export type Sent<Answer> =
  | { readonly ok: true; readonly answer: Answer }
  | { readonly ok: false; readonly message: string; readonly reports?: readonly ReportInFile[] };

/** Sends one file to a route, with `more` in its address. Files that are empty or too large are refused without sending. */
export async function sendFile<Answer>(
  route: string,
  isExpected: Expected<Answer>,
  { name, body, report, mayBeEmpty }: Chosen,
  signal: AbortSignal,
  more: Readonly<Record<string, string>> = {},
): Promise<Sent<Answer>> {
  if (body.size === 0 && !mayBeEmpty) return refuse("文件是空的，请重新选择。");
  if (body.size > largestFile) return refuse(`文件 ${inMegabytes(body.size)} MB，超过 ${largestFileWords} 上限。`);
  let response: Response;
  try {
    const which = report === undefined ? {} : { report: String(report) };
    response = await fetch(`${route}?${new URLSearchParams({ name, ...which, ...more })}`, {
      method: "POST",
      headers: { "content-type": "application/octet-stream", ...asPerson() },
      body,
      signal,
    });
  } catch {
    return refuse(signal.aborted ? "已停止。" : "没有连上服务，文件没有读取。请确认程序正在运行，再试一次。");
  }
  const answer: unknown = await response.json().catch(() => undefined);
  if (response.ok && isExpected(answer)) return { ok: true, answer };
  const { message = "服务没有给出结果，请再试一次。", reports } = refusalIn(answer);
  return { ...refuse(message), ...(reports ? { reports } : {}) };
}

function refuse(message: string): { readonly ok: false; readonly message: string } {
  return { ok: false, message };
}

/** Rounded up: a file over the limit never looks as large as the limit. */
function inMegabytes(bytes: number): string {
  return String(Math.ceil((bytes / 1024 / 1024) * 10) / 10);
}
