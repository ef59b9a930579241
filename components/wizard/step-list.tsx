// The steps of the report with their computed states.
"use client";
import { Badge, type Tone } from "#components/ui/badge.tsx";
import type { Severity } from "#core/checks/finding.ts";
import { useDesk, useTopic } from "./desk/desk-context.tsx";
import { type Progress, progressOf, progressOfBasics, type SectionState, stateWords } from "./progress.ts";
import styles from "./step-list.module.css";
import { StepLink } from "./step-navigation.tsx";
import { reviewStep, stepsOf, type WizardStep } from "./steps.ts";

export const stateTones: Readonly<Record<SectionState, Tone>> = {
  untouched: "plain",
  started: "busy",
  wrong: "error",
  done: "good",
};

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
  const { state, filled, wanted, errors } = useProgress(step);
  const text = state === "wrong" ? `${errors} 处错误` : state === "started" ? `${filled}/${wanted}` : stateWords[state];
  return <Badge tone={stateTones[state]}>{state === "started" ? `${stateWords[state]} ${text}` : text}</Badge>;
}

function ReviewState() {
  const desk = useDesk();
  const count = (wanted: Severity) => desk.unanswered().filter(({ severity }) => severity === wanted).length;
  const errors = useTopic("calm", () => count("error"));
  const others = useTopic("calm", () => count("warning"));
  if (errors > 0) return <Badge tone="error">{`${errors} 处错误`}</Badge>;
  return others > 0 ? <Badge tone="warning">{`${others} 处疑问`}</Badge> : <Badge tone="good">没有错误</Badge>;
}
