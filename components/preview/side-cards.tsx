// Beside the pages: what the checks say, what a website's form asks for, how the document came out.
"use client";
import { StateBadge } from "#components/findings/state-badge.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { type Severity, severityNames } from "#core/checks/finding.ts";
import type { ReportWay } from "#core/contract/report-way.ts";
import type { PreviewOf } from "./preview.ts";
import styles from "./side-cards.module.css";

const severities: readonly Severity[] = ["error", "warning", "note"];

export function FindingsCard({ preview, way }: { preview: PreviewOf; way: ReportWay }) {
  const { reportId, marks, state, summed } = preview;
  return (
    <section className={styles.card} aria-label="核对结果">
      <h2>核对结果 {way.mayWrite ? <StateBadge state={state} /> : null}</h2>
      {marks.length === 0 ? (
        <p>✓ 没有发现问题</p>
      ) : (
        <>
          <ul className={styles.counts}>
            {severities.map((severity) => (
              <li key={severity} data-severity={severity}>
                {severityNames[severity]} {marks.filter((mark) => mark.severity === severity).length} 处
              </li>
            ))}
          </ul>
          {way.mayWrite ? (
            <ButtonLink href={`/reports/${reportId}/review`} small>
              逐条查看
            </ButtonLink>
          ) : null}
        </>
      )}
      {summed ? (
        <ButtonLink href={`/reports/${reportId}/addends${way.query}`} small>
          各数由谁构成
        </ButtonLink>
      ) : null}
    </section>
  );
}

/** A content system asks for these in its own form, since they belong into its page's head. */
export function MetaCard({ meta }: { meta: PreviewOf["meta"] }) {
  return (
    <details className={styles.card}>
      <summary>网站稿件信息（元数据）</summary>
      <p>网站后台发布时照此填写；下载的网页里已经写好。</p>
      <dl className={styles.meta}>
        {meta.map(({ name, content }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{content}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

export function NotesCard({ notes }: { notes: readonly string[] }) {
  if (notes.length === 0) return null;
  return (
    <section className={styles.card} aria-label="成文说明">
      <h2>成文说明</h2>
      <ul>
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </section>
  );
}
