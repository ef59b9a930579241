// The steps of the report with their computed states.
"use client";
import { StateBadge } from "#components/findings/state-badge.tsx";
import {
  type Progress,
  progressOf,
  progressOfBasics,
  type ReportState,
  reportState,
} from "#core/findings/section-state.ts";
import { useDesk, useTopic } from "./desk/desk-context.tsx";
import styles from "./step-list.module.css";
import { StepLink } from "./step-navigation.tsx";
import { reviewStep, stepsOf, type WizardStep } from "./steps.ts";

export function StepList({ reportId, step: current }: { reportId: string; step: string }) {
  const desk = useDesk();
  const steps = stepsOf(desk.edition, desk.report().year);
  return (
    <nav className={styles.steps} aria-label="填报步骤">
      <ol>
        <li>
          <StepLink step="" className={styles.step} aria-current={current === "" ? "step" : undefined}>
            <span className={styles.title}>总览</span>
          </StepLink>
        </li>
        {steps.map((step) => (
          <li key={step.id}>
            <StepLink step={step.id} className={styles.step} aria-current={step.id === current ? "step" : undefined}>
              <span className={styles.title}>{step.title}</span>
              {step.id === reviewStep ? <ReviewState /> : <StepState step={step} />}
            </StepLink>
          </li>
        ))}
        <li>
          <a className={styles.step} href={`/reports/${reportId}/preview`}>
            <span className={styles.title}>预览与下载</span>
          </a>
        </li>
      </ol>
    </nav>
  );
}

/** The progress of a step, as of the last change. */
export function useProgress(step: WizardStep): Progress {
  const desk = useDesk();
  // A string, so that nothing renders while the counts stay the same.
  const counts = useTopic("calm", () => JSON.stringify(progressOfStep(step)));
  return JSON.parse(counts) as Progress;

  function progressOfStep({ section }: WizardStep): Progress {
    const findings = desk.unanswered();
    return section
      ? progressOf(desk.edition, desk.report(), section, findings)
      : progressOfBasics(desk.report(), findings);
  }
}

function StepState({ step }: { step: WizardStep }) {
  const { state, filled, wanted, errors, warnings } = useProgress(step);
  return <StateBadge state={state} errors={errors} warnings={warnings} amount={`${filled}/${wanted}`} />;
}

/** The report as a whole: findings of sections that nobody began are told in 核对 itself, not here. */
function ReviewState() {
  const { state, errors, warnings } = useReportState();
  return <StateBadge state={state} errors={errors} warnings={warnings} />;
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
