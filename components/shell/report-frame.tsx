// The desk's frame around a page of a report that is not the desk: the same bar, the same rail of steps, ordinary links.
"use client";
import type { ReactNode } from "react";
import { basicsStep, reviewStep, stepPath, stepsOf, type WizardStep } from "#components/desk/stepping/steps.ts";
import { StateBadge } from "#components/findings/state-badge.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import type { ReportRail } from "#core/contract/report-rail.ts";
import { requireEdition } from "#core/editions/registry.ts";
import { BarTitle } from "./bar-title.tsx";
import styles from "./desk-frame.module.css";
import { type RailLinkProps, StepRail } from "./step-rail.tsx";

export interface ReportFrameProps {
  readonly rail: ReportRail;
  /** What the page is called, on the rail where it stands there. */
  readonly place: string;
  /** What it prints carries a title of its own. */
  readonly printsItself?: boolean;
  /** Holds the page's `main`. */
  readonly children: ReactNode;
}

export function ReportFrame({ rail, place, printsItself = false, children }: ReportFrameProps) {
  const { reportId, title, year } = rail;
  const edition = requireEdition(rail.edition);
  return (
    <div className={styles.frame} data-prints-itself={printsItself || undefined}>
      <section className={styles.bar} aria-label="这份年报" data-bar>
        <div className={styles.title}>
          <a href={stepPath(reportId, "")} className={styles.titleLink}>
            <BarTitle title={title} />
          </a>
          <span className={styles.edition}>{edition.name}</span>
        </div>
        <div className={styles.actions}>
          <ButtonLink small href={`/reports/${reportId}/history`}>
            历史
          </ButtonLink>
          <ButtonLink small look="main" href={stepPath(reportId, "")}>
            返回填写
          </ButtonLink>
        </div>
      </section>
      <div className={styles.columns}>
        <StepRail
          reportId={reportId}
          steps={stepsOf(edition, year)}
          current={undefined}
          place={place}
          link={({ step, ...link }: RailLinkProps) => <a {...link} href={stepPath(reportId, step)} />}
          stateOf={(step) => <StepState rail={rail} step={step} />}
        />
        {children}
      </div>
    </div>
  );
}

function StepState({ rail: { basics, sections, whole }, step }: { rail: ReportRail; step: WizardStep }) {
  if (step.id === reviewStep) return <StateBadge {...whole} />;
  const progress = step.id === basicsStep ? basics : sections[step.id];
  if (!progress) return null;
  const { state, filled, wanted, errors, warnings } = progress;
  return <StateBadge state={state} errors={errors} warnings={warnings} amount={`${filled}/${wanted}`} />;
}
