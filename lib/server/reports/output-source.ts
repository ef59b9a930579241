// A report with all that its outputs and its preview need: edition, last year's report, findings, what still stands.
import { contextOf } from "#core/checks/context.ts";
import type { Finding } from "#core/checks/finding.ts";
import { blockingFindings, isUnanswered } from "#core/findings/ledger.ts";
import { type ReportState, reportState } from "#core/findings/section-state.ts";
import { localDay } from "../ground/local-day.ts";
import type { DraftSummary, Store } from "../store/store.ts";
import { checkInTime } from "./check-in-time.ts";
import type { OutputSource } from "./outputs.ts";
import { lastYearOf, readReport } from "./read-report.ts";

export interface CheckedSource extends OutputSource {
  /** Errors that are neither corrected nor overridden with a reason. */
  readonly standing: readonly Finding[];
  readonly state: ReportState;
  /** The report of the year before that this one was started from, whether it is still there or not. */
  readonly linked?: string | undefined;
}

/**
 * Reads a report for output. `today` is the clock, for deadlines; `listed` are the reports that are not in the bin, where
 * they are at hand. Refused as `readReport` does.
 */
export async function outputSource(
  store: Store,
  id: string,
  today = new Date(),
  listed?: readonly DraftSummary[],
): Promise<CheckedSource> {
  const draft = await readReport(store, id);
  const lastYear = (await lastYearOf(store, draft, listed))?.report;
  const { report } = draft;
  const context = contextOf(report, { lastYear, today: localDay(today) });
  const findings = await checkInTime(context);
  const { edition } = context;
  const open = findings.filter((finding) => isUnanswered(context, finding));
  const state = reportState(edition, report, open);
  return {
    report,
    edition,
    findings,
    lastYear,
    standing: blockingFindings(context, findings),
    state,
    linked: draft.lastYear,
  };
}
