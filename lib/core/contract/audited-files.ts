// Audited files as a browser sends them back, to have them as a workbook (POST /api/audit/workbook).
import * as z from "zod";
import type { AuditedFile, AuditedFinding } from "../findings/audited-report.ts";

const finding = z.object({
  number: z.string(),
  name: z.string(),
  severity: z.enum(["error", "warning", "note"]),
  place: z.string(),
  message: z.string(),
  basis: z.string(),
}) satisfies z.ZodType<AuditedFinding>;

const audited = z.object({
  title: z.string(),
  office: z.string(),
  year: z.number(),
  edition: z.string(),
  figures: z.object({ read: z.number(), inAll: z.number(), doubtful: z.number() }),
  findings: z.array(finding),
  notes: z.array(z.string()),
});

/** What else the browser holds of a file is left out. */
export const auditedFilesShape = z.array(
  z.discriminatedUnion("ok", [
    z.object({ ok: z.literal(true), file: z.string(), audited }),
    z.object({ ok: z.literal(false), file: z.string(), message: z.string() }),
  ]),
) satisfies z.ZodType<AuditedFile[]>;
