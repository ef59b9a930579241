// The findings on the page as an Excel file: made by the server, saved by the browser.
import { asPerson } from "#components/ui/as-person.ts";
import type { AuditEntry } from "./audit-files.ts";

/** Starts the download. A Chinese sentence where it failed. */
export async function downloadFindings(entries: readonly AuditEntry[]): Promise<string | undefined> {
  const files = entries.flatMap((entry) => {
    if (entry.state !== "done") return [];
    const { exchange: _, ...result } = entry.result;
    return [result];
  });
  const response = await fetch("/api/audit/workbook", {
    method: "POST",
    headers: { "content-type": "application/octet-stream", ...asPerson() },
    body: JSON.stringify(files),
  }).catch(() => undefined);
  if (!response) return "没有连上服务，Excel 没有生成。请确认程序正在运行，再试一次。";
  if (!response.ok) {
    const { message } = (await response.json().catch(() => ({}))) as { message?: string };
    return message ?? "Excel 没有生成，请再试一次。";
  }
  const address = URL.createObjectURL(await response.blob());
  const link = document.createElement("a");
  link.href = address;
  link.download = "年报审查结果.xlsx";
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
  return undefined;
}
