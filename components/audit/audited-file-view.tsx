// One audited file: who reported what on which form, the findings, and the report as it should look.
"use client";
import { useState } from "react";
import { Badge } from "#components/ui/badge.tsx";
import { type Tab, Tabs } from "#components/ui/tabs.tsx";
import type { AuditedReport } from "#core/findings/audited-report.ts";
import type { AuditEntry } from "./audit-files.ts";
import styles from "./audited-file-view.module.css";
import { AuditedFindings } from "./audited-findings.tsx";
import { RenderedReport } from "./rendered-report.tsx";

type Shown = "findings" | "page";

export function AuditedFileView({ entry }: { entry: AuditEntry }) {
  const [shown, setShown] = useState<Shown>("findings");
  if (entry.state === "waiting")
    return (
      <section className={styles.view} aria-label={entry.file}>
        <Badge tone="busy">正在读取和校验：{entry.file}</Badge>
      </section>
    );
  const { result } = entry;
  if (!result.ok)
    return (
      <section className={styles.view} aria-label={entry.file}>
        <h2>{entry.file}</h2>
        <p role="alert">
          <Badge tone="error">无法读取</Badge> {result.message}
        </p>
      </section>
    );
  const { audited } = result;
  const tabs: readonly Tab<Shown>[] = [
    { id: "findings", label: `发现的问题（${audited.findings.length}）` },
    { id: "page", label: "应有的样子" },
  ];
  return (
    <section className={styles.view} aria-label={entry.file}>
      <h2>{audited.title}</h2>
      <Facts audited={audited} file={entry.file} />
      <Tabs label="审查结果" tabs={tabs} chosen={shown} onChoose={setShown}>
        {shown === "findings" ? (
          <AuditedFindings audited={audited} />
        ) : (
          <RenderedReport title={audited.title} exchange={result.exchange} />
        )}
      </Tabs>
    </section>
  );
}

function Facts({ audited: { office, year, edition, figures, notes }, file }: { audited: AuditedReport; file: string }) {
  return (
    <>
      <dl className={styles.facts}>
        <Fact name="文件" value={file} />
        <Fact name="单位" value={office || "没有认出"} />
        <Fact name="年度" value={String(year)} />
        <Fact name="格式" value={edition} />
        <Fact name="读出的数" value={`${figures.read} 个，共应有 ${figures.inAll} 个`} />
      </dl>
      {notes.length > 0 ? (
        <details className={styles.notes} open={notes.length <= 3}>
          <summary>关于读取的说明（{notes.length}）</summary>
          <ul>
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
