// A report on its way between people: what may be done, remarks, what changed, who handed it on, and the printed pages.
"use client";
import { useState } from "react";
import styles from "#components/accounts/accounts.module.css";
import { Button, ButtonLink } from "#components/ui/button.tsx";
import { localTime } from "#components/ui/local-time.ts";
import { Page } from "#components/ui/page.tsx";
import { Refused } from "#components/ui/refused.tsx";
import type { ReviewView } from "#core/contract/review.ts";
import { DraftCopy } from "./draft-copy.tsx";
import { HandInNotice } from "./hand-in-notice.tsx";
import { MovePanel } from "./move-panel.tsx";
import { PrintedPages } from "./printed-pages.tsx";
import { type ChosenCell, RemarkList } from "./remark-list.tsx";
import { useReview } from "./use-review.ts";

export function ReviewScreen({ first }: { first: ReviewView }) {
  const { view, refused, busy, ask } = useReview(first);
  const [cell, setCell] = useState<ChosenCell>();
  const { reportId, title, version, handings } = view;
  return (
    <Page
      title="审核与签发"
      intro={title}
      actions={
        <>
          <ButtonLink href={`/reports/${reportId}/preview`}>预览和下载</ButtonLink>
          <ButtonLink href={`/reports/${reportId}/history`}>修改历史</ButtonLink>
          {handings.length > 0 ? <ButtonLink href={`/api/reports/${reportId}/sheet`}>审签单</ButtonLink> : null}
          {handings.length > 0 ? (
            <ButtonLink href={`/api/reports/${reportId}/sheet?as=docx`} download>
              审签单（Word）
            </ButtonLink>
          ) : null}
        </>
      }
    >
      <Refused words={refused} />
      {view.handIn ? <HandInNotice status={view.handIn} /> : null}
      <MovePanel view={view} busy={busy} onMove={(move, why) => void ask({ move, version, why })} />
      <DraftCopy reportId={reportId} writable={view.writable} />
      <Changes view={view} onSeen={() => void ask({ look: version })} />
      <RemarkList view={view} busy={busy} onAsk={ask} cell={cell} onCell={setCell} />
      <Handings view={view} />
      <PrintedPages view={view} onCell={setCell} />
    </Page>
  );
}

function Changes({ view, onSeen }: { view: ReviewView; onSeen: () => void }) {
  const { since, changes } = view;
  const what = since?.what === "approved" ? "与已签发的一版相比" : "你上次看过之后";
  return (
    <section className={styles.panel} aria-label="改动">
      <h2>改动</h2>
      {since ? (
        <p>
          {what}（第 {since.version} 版），{changes.length === 0 ? "没有改动。" : `改了 ${changes.length} 处：`}
        </p>
      ) : (
        <p className={styles.soft}>你还没有看过这份报告。</p>
      )}
      {changes.length > 0 ? (
        <div className={styles.scroll}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">位置</th>
                <th scope="col">原来</th>
                <th scope="col">现在</th>
              </tr>
            </thead>
            <tbody>
              {changes.map(({ key, label, from, to }) => (
                <tr key={key}>
                  <th scope="row">{label}</th>
                  <td>{from || "（空）"}</td>
                  <td>{to || "（空）"}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
      <div>
        <Button small onClick={onSeen}>
          都看过了
        </Button>
      </div>
    </section>
  );
}

function Handings({ view: { reportId, handings } }: { view: ReviewView }) {
  return (
    <section className={styles.panel} aria-label="办理过程">
      <h2>办理过程</h2>
      {handings.length === 0 ? <p className={styles.soft}>还没有送审。</p> : null}
      <ol>
        {handings.map(({ id, at, person, label, version, why, receipt, word }) => (
          <li key={id}>
            {localTime(at)}，{person}：<strong>{label}</strong>（第 {version} 版）{why ? `，${why}` : ""}
            <span className={styles.soft}>　回执 {receipt}</span>
            {word ? (
              <>
                {"　"}
                <a href={`/api/reports/${reportId}/approved/${id}`} download>
                  签发稿（Word）
                </a>
              </>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  );
}
