// What was approved, as it was kept: the same bytes whatever program gives them out.
import { fileName } from "#core/report/file-name.ts";
import type { Report } from "#core/report/report.ts";
import { Refusal } from "../ground/refusal.ts";
import { fileAnswer } from "../http/file-answer.ts";
import { readReport } from "../reports/read-report.ts";
import type { Approved } from "../store/review-store.ts";
import type { Store } from "../store/store.ts";

/** The report as it stands in what was kept with its approval. */
export function approvedReport({ kept }: Pick<Approved, "kept">): Report {
  return (JSON.parse(kept) as { readonly report: Report }).report;
}

/** The Word file kept with a handing over. Refused with 404 where none was. */
export async function approvedFile(store: Store, id: string, handing: number): Promise<Response> {
  await readReport(store, id);
  const approved = await store.review.approved(id, handing);
  if (!approved) throw new Refusal(404, "这一次没有保存签发稿。");
  return fileAnswer({
    bytes: approved.word,
    type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    name: fileName(approvedReport(approved), "docx"),
  });
}
