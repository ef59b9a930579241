// What the frame around a page of a report is given: its title and how far each step is.
import type { Progress, ReportState } from "../findings/section-state.ts";

export interface ReportRail {
  readonly reportId: string;
  readonly title: string;
  readonly edition: string;
  readonly year: number;
  /** Of the basic facts. */
  readonly basics: Progress;
  /** Section → how far it is. */
  readonly sections: Readonly<Record<string, Progress>>;
  readonly whole: Pick<ReportState, "state" | "errors" | "warnings">;
}
