// The findings workbook as a download: the browser sends back what audits told it.
import * as z from "zod";
import type { AuditedFile } from "#core/findings/audited-report.ts";
import { parseJson } from "../http/read-body.ts";
import { Refusal } from "../refusal.ts";
import { disposition } from "../reports/download-report.ts";

const finding = z.object({
  number: z.string(),
  name: z.string(),
  severity: z.enum(["error", "warning", "note"]),
  place: z.string(),
  message: z.string(),
  basis: z.string(),
});

const auditedFiles = z.array(
  z.discriminatedUnion("ok", [
    z.object({
      ok: z.literal(true),
      file: z.string(),
      audited: z.object({
        title: z.string(),
        office: z.string(),
        year: z.number(),
        edition: z.string(),
        figures: z.object({ read: z.number(), inAll: z.number(), doubtful: z.number() }),
        findings: z.array(finding),
        notes: z.array(z.string()),
      }),
    }),
    z.object({ ok: z.literal(false), file: z.string(), message: z.string() }),
  ]),
);

/** `body`: an array of `AuditedFile` as JSON. Refuses anything else. */
export async function findingsWorkbook(body: Uint8Array): Promise<Response> {
  const parsed = auditedFiles.safeParse(parseJson(body));
  if (!parsed.success) throw new Refusal(422, "提交的审查结果不完整，请刷新页面后重新审查。");
  const files: readonly AuditedFile[] = parsed.data;
  const { writeFindings } = await import("#writers/write-findings.ts");
  const bytes = await writeFindings(files);
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: {
      "content-type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "content-length": String(bytes.length),
      "content-disposition": disposition("年报审查结果.xlsx", false),
      "cache-control": "no-store",
    },
  });
}
