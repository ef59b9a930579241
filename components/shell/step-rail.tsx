// The rail of steps as every page of a report shows it; on a phone folded to the line that says where one is.
"use client";
import { type ReactNode, useState } from "react";
import type { WizardStep } from "#components/desk/stepping/steps.ts";
import styles from "./step-list.module.css";

/** The pages behind the steps, as they are called on the rail. */
export const previewPlace = "预览与下载";

export interface RailLinkProps {
  readonly step: string;
  readonly className: string | undefined;
  readonly "aria-current": "step" | undefined;
  readonly children: ReactNode;
}

export interface StepRailProps {
  readonly reportId: string;
  readonly steps: readonly WizardStep[];
  /** The step that is shown; "" is the overview, undefined where it is a page behind the steps, of this name. */
  readonly current: string | undefined;
  readonly place?: string;
  readonly link: (props: RailLinkProps) => ReactNode;
  readonly stateOf: (step: WizardStep) => ReactNode;
}

export function StepRail({ reportId, steps, current, place, link: Link, stateOf }: StepRailProps) {
  // Unfolded at one step: at the next one it is folded again.
  const [unfoldedAt, setUnfoldedAt] = useState<string>();
  const at = current ?? place ?? "";
  const unfolded = unfoldedAt === at;
  const index = steps.findIndex(({ id }) => id === current);
  const isCurrent = (id: string) => (id === current ? "step" : undefined);
  return (
    <nav className={styles.steps} aria-label="填报步骤">
      <button
        type="button"
        className={styles.fold}
        aria-expanded={unfolded}
        aria-controls="steps"
        onClick={() => setUnfoldedAt(unfolded ? undefined : at)}
      >
        {index >= 0 ? `第 ${index + 1}/${steps.length} 步` : (place ?? "总览")}
        <span aria-hidden="true"> {unfolded ? "▴" : "▾"}</span>
      </button>
      <ol id="steps" data-folded={unfolded ? undefined : true}>
        <li>
          <Link step="" className={styles.step} aria-current={isCurrent("")}>
            <span className={styles.title}>总览</span>
          </Link>
        </li>
        {steps.map((step) => (
          <li key={step.id}>
            <Link step={step.id} className={styles.step} aria-current={isCurrent(step.id)}>
              <span className={styles.title}>{step.title}</span>
              {stateOf(step)}
            </Link>
          </li>
        ))}
        <li>
          <a
            className={styles.step}
            href={`/reports/${reportId}/preview`}
            aria-current={place === previewPlace ? "page" : undefined}
          >
            <span className={styles.title}>{previewPlace}</span>
          </a>
        </li>
      </ol>
    </nav>
  );
}
