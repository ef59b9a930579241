// The desk's frame around a page of a report that is not the desk: the same bar, the same rail of steps, ordinary links.
"use client";
import type { ReactNode } from "react";
import { basicsStep, reviewStep, stepPath, stepsOf, type WizardStep } from "#components/desk/stepping/steps.ts";
import { StateBadge } from "#components/findings/state-badge.tsx";
import { levelPath } from "#components/levels/level-address.ts";
import { LevelTrail } from "#components/levels/level-trail.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import type { ReportRail } from "#core/contract/report-rail.ts";
import type { ReportWay } from "#core/contract/report-way.ts";
import { requireEdition } from "#core/editions/registry.ts";
import { BarTitle } from "./bar-title.tsx";
import styles from "./desk-frame.module.css";
import { previewPlace, type RailLinkProps, StepRail } from "./step-rail.tsx";

/** The page of a report's way between people, as it is called. */
const approvalPlace = "审核与签发";

export interface ReportFrameProps {
  readonly rail: ReportRail;
  readonly way: ReportWay;
  /** What the page is called, on the rail where it stands there. */
  readonly place: string;
  /** What it prints carries a title of its own. */
  readonly printsItself?: boolean;
  /** Holds the page's `main`. */
  readonly children: ReactNode;
}

export function ReportFrame({ rail, way, place, printsItself = false, children }: ReportFrameProps) {
  const { reportId, title, year } = rail;
  const edition = requireEdition(rail.edition);
  const trail = trailOf(way, title);
  return (
    <div className={styles.frame} data-prints-itself={printsItself || undefined}>
      <section className={styles.bar} aria-label="这份年报" data-bar>
        <div className={styles.title}>
          <a href={way.mayWrite ? stepPath(reportId, "") : previewPath(rail, way)} className={styles.titleLink}>
            <BarTitle title={title} />
          </a>
          <span className={styles.edition}>{edition.name}</span>
        </div>
        <div className={styles.actions}>
          <ButtonLink small href={`/reports/${reportId}/history${way.query}`}>
            历史
          </ButtonLink>
          <WaysOn rail={rail} way={way} place={place} />
        </div>
      </section>
      {trail ? (
        <div className={styles.trail}>
          <LevelTrail label="从哪里来" {...trail} />
        </div>
      ) : null}
      <div className={styles.columns} data-alone={way.mayWrite ? undefined : true}>
        {/* The steps are for whoever fills in: others would be led away from what they read. */}
        {way.mayWrite ? (
          <StepRail
            reportId={reportId}
            steps={stepsOf(edition, year)}
            current={undefined}
            place={place}
            link={({ step, ...link }: RailLinkProps) => <a {...link} href={stepPath(reportId, step)} />}
            stateOf={(step) => <StepState rail={rail} step={step} />}
          />
        ) : null}
        {children}
      </div>
    </div>
  );
}

/** One way on is the main one: back to where one came from; else to fill in; else to review, where one may not. */
function WaysOn({ rail, way, place }: Pick<ReportFrameProps, "rail" | "way" | "place">) {
  const { reportId } = rail;
  const { mayWrite, isReviewed } = way;
  const back = backOf(way);
  const isApproval = place === approvalPlace;
  return (
    <>
      {mayWrite || place === previewPlace ? null : (
        <ButtonLink small href={previewPath(rail, way)}>
          预览
        </ButtonLink>
      )}
      {isReviewed && !isApproval ? (
        <ButtonLink small look={back || mayWrite ? "plain" : "main"} href={`/reports/${reportId}/approval${way.query}`}>
          {mayWrite ? "去送审" : approvalPlace}
        </ButtonLink>
      ) : null}
      {mayWrite ? (
        <ButtonLink small look={back ? "plain" : "main"} href={stepPath(reportId, "")}>
          返回填写
        </ButtonLink>
      ) : null}
      {back || (!mayWrite && isApproval) ? (
        <ButtonLink small look={back ? "main" : "plain"} href={back?.href ?? "/reports"}>
          {back?.label ?? "返回我的年报"}
        </ButtonLink>
      ) : null}
    </>
  );
}

function previewPath({ reportId }: ReportRail, { query }: ReportWay): string {
  return `/reports/${reportId}/preview${query}`;
}

/** Where one came from. */
function backOf({ levels, collection }: ReportWay) {
  const last = levels?.path.at(-1);
  if (levels && last) return { label: `返回“${last.name}”汇总`, href: levelPath(last.id, "", levels) };
  return collection && { label: "返回报送情况", href: `/collections/${collection.id}` };
}

function trailOf({ levels, collection }: ReportWay, title: string) {
  if (levels) {
    const path = levels.path.map(({ id, name }) => ({ name, href: levelPath(id, "", levels) }));
    return { path, current: levels.office ?? title };
  }
  if (!collection) return undefined;
  const path = [
    { name: "汇总", href: "/collections" },
    { name: collection.name, href: `/collections/${collection.id}` },
  ];
  return { path, current: title };
}

function StepState({ rail: { basics, sections, whole }, step }: { rail: ReportRail; step: WizardStep }) {
  if (step.id === reviewStep) return <StateBadge {...whole} />;
  const progress = step.id === basicsStep ? basics : sections[step.id];
  if (!progress) return null;
  const { state, filled, wanted, errors, warnings } = progress;
  return <StateBadge state={state} errors={errors} warnings={warnings} amount={`${filled}/${wanted}`} />;
}
