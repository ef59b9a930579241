// A file that came in for a collection: read as a report, or why not.
import type { Edition } from "../editions/edition.ts";
import type { Report } from "../report/report.ts";

export interface CollectedReport {
  readonly file: string;
  /** SHA-256 of the file's bytes. */
  readonly digest: string;
  readonly report: Report;
  readonly edition: Edition;
  /** Open findings by severity. */
  readonly errors: number;
  readonly warnings: number;
}

export interface UnreadFile {
  readonly file: string;
  /** In Chinese: what is wrong and what to do. */
  readonly why: string;
}
