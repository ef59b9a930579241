// The findings workbook as a download: the browser sends back what audits told it.
import { auditedFilesShape } from "#core/contract/audited-files.ts";
import { Refusal } from "../ground/refusal.ts";
import { fileAnswer } from "../http/file-answer.ts";
import { parseJson } from "../http/read-body.ts";

/** `body`: an array of `AuditedFile` as JSON. Refuses anything else. */
export async function findingsWorkbook(body: Uint8Array): Promise<Response> {
  const parsed = auditedFilesShape.safeParse(parseJson(body));
  if (!parsed.success) throw new Refusal(422, "提交的审查结果不完整，请刷新页面后重新审查。");
  const { writeFindings } = await import("#writers/write-findings.ts");
  return fileAnswer({
    bytes: writeFindings(parsed.data),
    type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    name: "年报审查结果.xlsx",
  });
}
