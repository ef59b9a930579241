// What comes of a file that is read (POST /api/read) or audited (POST /api/audit).
import type { AuditedFile } from "../findings/audited-report.ts";
import type { Exchange } from "../report/exchange.ts";
import type { Report } from "../report/report.ts";
import type { ReportInFile } from "../report/report-in-file.ts";
import type { Source } from "../report/source.ts";

/** A report that was read, with what was seen of its file. */
export interface ReadAnswer {
  readonly report: Report;
  readonly source: Source;
  /** Chinese sentences about the reading as a whole. */
  readonly notes: readonly string[];
}

/** `kind`: another kind of file, or one that is locked. `size`: larger than is read. Else it is broken or no report. */
export type UnreadableReason = "kind" | "size";

/** Why a file could not be read. */
export interface Unreadable {
  readonly ok: false;
  /** A Chinese sentence: why, and what to do. */
  readonly message: string;
  readonly reason?: UnreadableReason;
  /** The file holds these reports, and none was named. */
  readonly reports?: readonly ReportInFile[];
}

/** An audited file. `exchange`: the report as read, so that it can be shown or taken in without reading the file again. */
export type AuditAnswer = AuditedFile & { readonly exchange?: Exchange };
