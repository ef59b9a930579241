// Title and help of a step, and the way on to the next.
"use client";
import type { ReactNode } from "react";
import { useDesk } from "#components/desk/desk-context.tsx";
import { StepLink } from "#components/desk/stepping/step-navigation.tsx";
import { stepsOf } from "#components/desk/stepping/steps.ts";
import styles from "./step-head.module.css";

export function StepHead({
  title,
  help,
  children,
}: {
  title: string;
  help?: string | undefined;
  children?: ReactNode;
}) {
  return (
    <div className={styles.head}>
      <h1 tabIndex={-1}>{title}</h1>
      {help ? <p className={styles.help}>{help}</p> : null}
      {children}
    </div>
  );
}

/** Links to the step before and the step after. */
export function StepFoot({ step }: { step: string }) {
  const desk = useDesk();
  const steps = stepsOf(desk.edition, desk.report().year);
  const at = steps.findIndex(({ id }) => id === step);
  const before = steps[at - 1];
  const after = steps[at + 1];
  return (
    <nav className={styles.foot} aria-label="上一步、下一步">
      {before ? <StepLink step={before.id}>← {before.title}</StepLink> : <span />}
      {after ? (
        <StepLink step={after.id} className={styles.next}>
          下一步：{after.title} →
        </StepLink>
      ) : null}
    </nav>
  );
}
