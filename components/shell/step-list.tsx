// The steps of the report with their computed states; on a phone folded to the line that says where one is.
"use client";
import { useState } from "react";
import { useDesk } from "#components/desk/desk-context.tsx";
import { StepLink } from "#components/desk/stepping/step-navigation.tsx";
import { reviewStep, stepsOf, type WizardStep } from "#components/desk/stepping/steps.ts";
import { StateBadge } from "#components/findings/state-badge.tsx";
import { useProgress, useReportState } from "#components/steps/use-progress.ts";
import styles from "./step-list.module.css";

export function StepList({ reportId, step: current }: { reportId: string; step: string }) {
  const desk = useDesk();
  const steps = stepsOf(desk.edition, desk.report().year);
  // Unfolded at one step: at the next one it is folded again.
  const [unfoldedAt, setUnfoldedAt] = useState<string>();
  const unfolded = unfoldedAt === current;
  const at = steps.findIndex(({ id }) => id === current);
  return (
    <nav className={styles.steps} aria-label="填报步骤">
      <button
        type="button"
        className={styles.fold}
        aria-expanded={unfolded}
        aria-controls="steps"
        onClick={() => setUnfoldedAt(unfolded ? undefined : current)}
      >
        {at < 0 ? "总览" : `第 ${at + 1}/${steps.length} 步`}
        <span aria-hidden="true"> {unfolded ? "▴" : "▾"}</span>
      </button>
      <ol id="steps" data-folded={unfolded ? undefined : true}>
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

function StepState({ step }: { step: WizardStep }) {
  const { state, filled, wanted, errors, warnings } = useProgress(step);
  return <StateBadge state={state} errors={errors} warnings={warnings} amount={`${filled}/${wanted}`} />;
}

/** The report as a whole: findings of sections that nobody began are told in 核对 itself, not here. */
function ReviewState() {
  const { state, errors, warnings } = useReportState();
  return <StateBadge state={state} errors={errors} warnings={warnings} />;
}
