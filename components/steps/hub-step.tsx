// The overview of a report: what is done, what is left, where to go on.
"use client";
import { useDesk, useFindings, useReport } from "#components/desk/desk-context.tsx";
import { StepLink, useReportId, useReviewPath } from "#components/desk/stepping/step-navigation.tsx";
import { registerStep, reviewStep, stepsOf, type WizardStep } from "#components/desk/stepping/steps.ts";
import { StateBadge } from "#components/findings/state-badge.tsx";
import { FillBlanks } from "#components/table/fill-blanks.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { blockingFindings, unansweredWarnings } from "#core/findings/ledger.ts";
import { registerTables } from "#core/register/answerable-heads.ts";
import { reportTitle } from "#core/report/title.ts";
import styles from "./hub-step.module.css";
import { StepHead } from "./step-head.tsx";
import { useProgress, useReportState } from "./use-progress.ts";

export function HubStep() {
  const reportId = useReportId();
  const desk = useDesk();
  const report = useReport();
  const steps = stepsOf(desk.edition, report.year).filter(({ id }) => id !== reviewStep);
  const findings = useFindings();
  const errors = blockingFindings(desk.context(), findings).length;
  const warnings = unansweredWarnings(desk.context(), findings).length;
  const { notStarted } = useReportState();
  const checked = desk.checking();
  return (
    <>
      <StepHead title={reportTitle(report)} help={`${desk.edition.name}（${desk.edition.notice.number}）`} />
      <table className={styles.tasks}>
        <caption className="visually-hidden">各部分的进度</caption>
        <thead>
          <tr>
            <th scope="col">部分</th>
            <th scope="col">状态</th>
            <th scope="col">进度</th>
            <th scope="col">问题</th>
          </tr>
        </thead>
        <tbody>
          {steps.map((step) => (
            <Task key={step.id} step={step} />
          ))}
        </tbody>
      </table>
      {desk.edition.sections.some(({ tables }) => tables) ? (
        <div className={styles.helps}>
          {registerTables(desk.edition).length > 0 ? (
            <StepLink step={registerStep}>从登记台账计数（第三、四部分）</StepLink>
          ) : null}
          <FillBlanks />
        </div>
      ) : null}
      <Finish {...{ reportId, errors, warnings, checked }} notStarted={notStarted.length} />
    </>
  );
}

interface FinishProps {
  readonly reportId: string;
  /** Findings that stand in the way, and warnings that nobody has answered. */
  readonly errors: number;
  readonly warnings: number;
  /** Sections that were not begun. */
  readonly notStarted: number;
  readonly checked: boolean;
}

/** What is left before it can be handed on or published, and the ways there. */
function Finish({ reportId, errors, warnings, notStarted, checked }: FinishProps) {
  const reviewPath = useReviewPath();
  return (
    <section className={styles.finish} aria-labelledby="finish">
      <h2 id="finish">核对与发布</h2>
      <p>{checked ? standingWords(errors, warnings, notStarted) : "正在核对…"}</p>
      <div className={styles.actions}>
        <StepLink step={reviewStep}>看全部问题</StepLink>
        <ButtonLink href={`/reports/${reportId}/preview`}>预览全文</ButtonLink>
        {/* The server refuses a final version while errors stand, and a refused download says nothing. */}
        {checked && errors + notStarted === 0 ? (
          <>
            <ButtonLink href={`/api/reports/${reportId}/docx`} download>
              下载 Word
            </ButtonLink>
            <ButtonLink href={`/api/reports/${reportId}/html`} download>
              下载网页
            </ButtonLink>
          </>
        ) : null}
        {reviewPath ? (
          <ButtonLink href={reviewPath} look="main">
            去送审
          </ButtonLink>
        ) : null}
      </div>
    </section>
  );
}

function standingWords(errors: number, warnings: number, notStarted: number): string {
  const standing = [
    notStarted > 0 ? `还有 ${notStarted} 个部分没有填写` : "",
    errors > 0 ? `还有 ${errors} 处错误要改正或说明理由` : notStarted > 0 ? "" : "没有待改正的错误",
    warnings > 0 ? `${warnings} 处疑问请核对` : "",
  ];
  return `${standing.filter((words) => words !== "").join("，")}。`;
}

function Task({ step }: { step: WizardStep }) {
  const { state, filled, wanted, errors, warnings } = useProgress(step);
  return (
    <tr data-step={step.id} data-state={state}>
      <th scope="row">
        <StepLink step={step.id}>{step.title}</StepLink>
      </th>
      <td>
        <StateBadge state={state} />
      </td>
      <td>
        <progress
          className={styles.bar}
          value={Math.min(filled, wanted)}
          max={wanted}
          aria-label={`${step.title}的进度`}
        />
        <span className={styles.count}>
          {filled} / {wanted}
        </span>
      </td>
      <td>
        {errors > 0 ? `${errors} 处错误` : ""}
        {errors > 0 && warnings > 0 ? "，" : ""}
        {warnings > 0 ? `${warnings} 处疑问` : ""}
        {errors + warnings === 0 ? "—" : ""}
      </td>
    </tr>
  );
}
