// What was approved, as it was kept: the same bytes whatever program gives them out.
import { fileName } from "#core/report/file-name.ts";
import type { Report } from "#core/report/report.ts";
import { Refusal } from "../ground/refusal.ts";
import { fileAnswer } from "../http/file-answer.ts";
import { readReport } from "../reports/read-report.ts";
import type { Store } from "../store/store.ts";

/** The Word file kept with a handing over. Refused with 404 where none was. */
export async function approvedFile(store: Store, id: string, handing: number): Promise<Response> {
  await readReport(store, id);
  const approved = await store.review.approved(id, handing);
  if (!approved) throw new Refusal(404, "这一次没有保存签发稿。");
  const { report } = JSON.parse(approved.kept) as { readonly report: Report };
  return fileAnswer({
    bytes: approved.word,
    type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    name: fileName(report, "docx"),
  });
}
