// 核对: all findings of the report, grouped by what they ask for, worst first.
"use client";
import { useDesk, useFindings } from "#components/desk/desk-context.tsx";
import { useReportId } from "#components/desk/stepping/step-navigation.tsx";
import { basicsStep, openingStep, reviewStep } from "#components/desk/stepping/steps.ts";
import { FindingCard } from "#components/findings/finding-card.tsx";
import { keyOf } from "#components/findings/findings-panel.tsx";
import { useFindingActions } from "#components/findings/use-finding-actions.ts";
import { ButtonLink } from "#components/ui/button.tsx";
import { type Finding, type Severity, severityNames } from "#core/checks/finding.ts";
import { placeHeading } from "#core/findings/place-heading.ts";
import { CheckedSummary } from "./checked-summary.tsx";
import { ExplainFinding } from "./explain-finding.tsx";
import styles from "./review-step.module.css";
import { StepFoot, StepHead } from "./step-head.tsx";

const groups: readonly { severity: Severity; help: string }[] = [
  {
    severity: "error",
    help: "发布前要改正；确属原始数据如此的，可以写明理由后保留；没写完的内容和不是数字的格只能补上、改正。",
  },
  { severity: "warning", help: "请核对；情况属实的，写一句说明，留作备查。" },
  { severity: "note", help: "供参考，不影响发布。" },
];

export function ReviewStep() {
  const findings = useFindings();
  const reportId = useReportId();
  return (
    <>
      <StepHead title="核对" help="每次修改都会重新核对全部内容。点位置可以直接跳到那一格。" />
      <ul className={styles.summary}>
        {groups.map(({ severity }) => (
          <li key={severity}>
            <a href={`#group-${severity}`}>
              {severityNames[severity]} {findings.filter((finding) => finding.severity === severity).length} 处
            </a>
          </li>
        ))}
      </ul>
      <CheckedSummary findings={findings} />
      {groups.map(({ severity, help }) => {
        const found = findings.filter((finding) => finding.severity === severity);
        return found.length === 0 ? null : (
          <section key={severity} className={styles.group} aria-labelledby={`group-${severity}`}>
            <h2 id={`group-${severity}`} tabIndex={-1}>
              {severityNames[severity]}（{found.length}）
            </h2>
            <p className={styles.help}>{help}</p>
            <FindingsBySection findings={found} />
          </section>
        );
      })}
      <div className={styles.next}>
        <ButtonLink href={`/reports/${reportId}/preview`} look="main">
          预览与下载
        </ButtonLink>
      </div>
      <StepFoot step={reviewStep} />
    </>
  );
}

/** The findings of one severity, section by section. */
function FindingsBySection({ findings: found }: { findings: readonly Finding[] }) {
  const desk = useDesk();
  const actions = useFindingActions();
  const order = [basicsStep, openingStep, ...desk.edition.sections.map(({ id }) => id)];
  const sections = order.filter((id) => found.some(({ section }) => section === id));
  return sections.map((section) => (
    <div key={section} className={styles.section}>
      <h3>{placeHeading(desk.edition, desk.report().year, section)}</h3>
      <div className={styles.cards}>
        {found
          .filter((finding) => finding.section === section)
          .map((finding) => (
            <FindingCard key={keyOf(finding)} edition={desk.edition} finding={finding} {...actions}>
              {finding.severity === "note" || finding.unfinished ? null : <ExplainFinding finding={finding} />}
            </FindingCard>
          ))}
      </div>
    </div>
  ));
}
