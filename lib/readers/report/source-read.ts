// What comes of reading a source: a report, or why there is none.
import type { Edition } from "#core/editions/edition.ts";
import type { Report } from "#core/report/report.ts";
import type { ReportInFile } from "#core/report/report-in-file.ts";
import type { Account } from "#core/report/source.ts";
import type { ReadingNote } from "#readers/blocks/reading-note.ts";

export type SourceRead =
  | {
      readonly ok: true;
      readonly report: Report;
      readonly edition: Edition;
      readonly notes: readonly ReadingNote[];
      readonly accounts: readonly Account[];
    }
  | { readonly ok: false; readonly message: string; readonly reports?: readonly ReportInFile[] };
