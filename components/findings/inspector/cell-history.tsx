// What was saved at one place of the report before, asked of the server only when it is opened.
"use client";
import { useEffect, useState } from "react";
import { useReportId } from "#components/desk/stepping/step-navigation.tsx";
import { askServer } from "#components/ui/ask-server.ts";
import { localTime } from "#components/ui/local-time.ts";
import { withFields } from "#core/contract/answer.ts";
import type { ListedChange, ListedRevision, RevisionPage } from "#core/contract/history.ts";
import styles from "./inspector.module.css";

const isRevisionPage = withFields<RevisionPage>("revisions");

type Told = { readonly cell: string; readonly revisions: readonly ListedRevision[]; readonly message?: string };

const mostShown = 20;

export function CellHistory({ cell }: { cell: string }) {
  const reportId = useReportId();
  const [open, setOpen] = useState(false);
  const [told, setTold] = useState<Told>();

  useEffect(() => {
    if (!open) return;
    let wanted = true;
    const key = encodeURIComponent(`entries.${cell}`);
    void askServer(`/api/reports/${encodeURIComponent(reportId)}/history?key=${key}`, "GET", isRevisionPage).then(
      (answered) => {
        if (!wanted) return;
        setTold(
          answered.ok
            ? { cell, revisions: answered.value.revisions }
            : { cell, revisions: [], message: answered.message },
        );
      },
    );
    return () => {
      wanted = false;
    };
  }, [open, cell, reportId]);

  const shown = told?.cell === cell ? told : undefined;
  return (
    <details className={styles.history} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>本格的修改记录</summary>
      {shown ? <Revisions {...shown} /> : <p className={styles.help}>正在查询…</p>}
    </details>
  );
}

function Revisions({ revisions, message }: Told) {
  if (message) return <p className={styles.help}>{message}</p>;
  if (revisions.length === 0) return <p className={styles.help}>保存过的各版里，这一格没有改动。</p>;
  return (
    <ol>
      {revisions.slice(0, mostShown).map(({ version, at, author, causeLabel, changes }) => (
        <li key={version}>
          {changes.map(inWords).join("；")}
          <span className={styles.when}>
            第 {version} 版 · {localTime(at)} · {causeLabel} · {author}
          </span>
        </li>
      ))}
    </ol>
  );
}

function inWords({ from, to, typed }: ListedChange): string {
  const made = typed === undefined ? "" : `（键入 ${typed}）`;
  return `${from === "" ? "空白" : from} → ${to === "" ? "空白" : to}${made}`;
}
