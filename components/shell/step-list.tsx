// The steps of the report on the desk, with their computed states.
"use client";
import { useDesk } from "#components/desk/desk-context.tsx";
import { StepLink } from "#components/desk/stepping/step-navigation.tsx";
import { reviewStep, stepsOf, type WizardStep } from "#components/desk/stepping/steps.ts";
import { StateBadge } from "#components/findings/state-badge.tsx";
import { useProgress, useReportState } from "#components/steps/use-progress.ts";
import { StepRail } from "./step-rail.tsx";

export function StepList({ reportId, step: current }: { reportId: string; step: string }) {
  const desk = useDesk();
  return (
    <StepRail
      reportId={reportId}
      steps={stepsOf(desk.edition, desk.report().year)}
      current={current}
      link={StepLink}
      stateOf={(step) => (step.id === reviewStep ? <ReviewState /> : <StepState step={step} />)}
    />
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
