// 核对: all findings of the report, one row each, worst first; counts filter, and they are gone through one by one.
"use client";
import { useState } from "react";
import { useDesk, useFindings } from "#components/desk/desk-context.tsx";
import { useReportId, useReviewPath } from "#components/desk/stepping/step-navigation.tsx";
import { basicsStep, openingStep, reviewStep } from "#components/desk/stepping/steps.ts";
import { FindingCard } from "#components/findings/finding-card.tsx";
import { keyOf } from "#components/findings/findings-panel.tsx";
import { useFindingActions } from "#components/findings/use-finding-actions.ts";
import { Button, ButtonLink } from "#components/ui/button.tsx";
import { type Finding, type Severity, severityNames } from "#core/checks/finding.ts";
import { placeHeading } from "#core/findings/place-heading.ts";
import { CheckedSummary } from "./checked-summary.tsx";
import { ExplainFinding } from "./explain-finding.tsx";
import { OneByOne } from "./one-by-one.tsx";
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
  const reviewPath = useReviewPath();
  const [only, setOnly] = useState<Severity>();
  const [oneByOne, setOneByOne] = useState(false);
  const shown = only ? findings.filter(({ severity }) => severity === only) : findings;
  return (
    <>
      <StepHead title="核对" help="每次修改都会重新核对全部内容。点位置可以直接跳到那一格。" />
      <ul className={styles.summary}>
        {groups.map(({ severity }) => (
          <li key={severity}>
            <a
              href={`#group-${severity}`}
              aria-current={only === severity || undefined}
              onClick={(event) => {
                event.preventDefault();
                setOnly(only === severity ? undefined : severity);
              }}
            >
              {severityNames[severity]} {findings.filter((finding) => finding.severity === severity).length} 处
            </a>
          </li>
        ))}
        {only ? (
          <li>
            <Button small look="quiet" onClick={() => setOnly(undefined)}>
              显示全部
            </Button>
          </li>
        ) : null}
        {shown.length > 0 && !oneByOne ? (
          <li className={styles.start}>
            <Button look="main" small onClick={() => setOneByOne(true)}>
              逐条处理
            </Button>
          </li>
        ) : null}
      </ul>
      <CheckedSummary findings={findings} />
      {oneByOne ? (
        <OneByOne findings={inOrder(shown)} onClose={() => setOneByOne(false)} />
      ) : (
        groups.map(({ severity, help }) => <Group key={severity} severity={severity} help={help} findings={shown} />)
      )}
      <div className={styles.next}>
        {reviewPath ? (
          <ButtonLink href={reviewPath} look="main">
            去送审
          </ButtonLink>
        ) : null}
        <ButtonLink href={`/reports/${reportId}/preview`} look={reviewPath ? "plain" : "main"}>
          预览与下载
        </ButtonLink>
      </div>
      <StepFoot step={reviewStep} />
    </>
  );
}

/** Worst first, as the list shows them. */
function inOrder(findings: readonly Finding[]): readonly Finding[] {
  return groups.flatMap(({ severity }) => findings.filter((finding) => finding.severity === severity));
}

function Group({ severity, help, findings }: { severity: Severity; help: string; findings: readonly Finding[] }) {
  const found = findings.filter((finding) => finding.severity === severity);
  if (found.length === 0) return null;
  return (
    <section className={styles.group} aria-labelledby={`group-${severity}`}>
      <h2 id={`group-${severity}`} tabIndex={-1}>
        {severityNames[severity]}（{found.length}）
      </h2>
      <p className={styles.help}>{help}</p>
      <FindingRows findings={found} />
    </section>
  );
}

/** The findings of one severity in the order of their parts, one row each. */
function FindingRows({ findings: found }: { findings: readonly Finding[] }) {
  const desk = useDesk();
  const actions = useFindingActions();
  const order = [basicsStep, openingStep, ...desk.edition.sections.map(({ id }) => id)];
  const rows = order.flatMap((id) => found.filter(({ section }) => section === id));
  const { year } = desk.report();
  return (
    <div className={styles.rows}>
      {rows.map((finding) => (
        <FindingCard
          key={keyOf(finding)}
          edition={desk.edition}
          finding={finding}
          place={placeHeading(desk.edition, year, finding.section)}
          {...actions}
        >
          {finding.severity === "note" || finding.unfinished ? null : <ExplainFinding finding={finding} />}
        </FindingCard>
      ))}
    </div>
  );
}
