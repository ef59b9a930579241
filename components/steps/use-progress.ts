// How far a step is, and the report as a whole, as of the last change.
"use client";
import { useDesk, useTopic } from "#components/desk/desk-context.tsx";
import type { WizardStep } from "#components/desk/stepping/steps.ts";
import {
  type Progress,
  progressOf,
  progressOfBasics,
  type ReportState,
  reportState,
} from "#core/findings/section-state.ts";

/** The progress of a step, as of the last change. */
export function useProgress(step: WizardStep): Progress {
  const desk = useDesk();
  // A string, so that nothing renders while the counts stay the same.
  const counts = useTopic("calm", () => JSON.stringify(progressOfStep(step)));
  const progress: Progress = JSON.parse(counts);
  return progress;

  function progressOfStep({ section }: WizardStep): Progress {
    const findings = desk.unanswered();
    return section
      ? progressOf(desk.edition, desk.report(), section, findings)
      : progressOfBasics(desk.report(), findings);
  }
}

/** The state of the whole report, as of the last change. */
export function useReportState(): Pick<ReportState, "state" | "errors" | "warnings"> & {
  notStarted: readonly string[];
} {
  const desk = useDesk();
  const state = useTopic("calm", () => {
    const found = reportState(desk.edition, desk.report(), desk.unanswered());
    const notStarted = found.notStarted.map(({ id }) => id);
    return JSON.stringify({ state: found.state, errors: found.errors, warnings: found.warnings, notStarted });
  });
  return JSON.parse(state);
}
