// The audited files: whose, how much was read, how many findings; one is chosen to be shown below.
"use client";
import { Badge } from "#components/ui/badge.tsx";
import type { Severity } from "#core/checks/finding.ts";
import type { AuditedReport } from "#core/findings/audited-report.ts";
import type { AuditEntry } from "./audit-files.ts";
import styles from "./file-table.module.css";

export function FileTable({
  entries,
  chosen,
  onChoose,
}: {
  entries: readonly AuditEntry[];
  chosen: number | undefined;
  onChoose: (id: number) => void;
}) {
  return (
    <section className={styles.scroll} aria-label="审查的文件" tabIndex={-1}>
      <table className={styles.table}>
        <caption className="visually-hidden">审查的文件，选择一个查看问题</caption>
        <thead>
          <tr>
            <th scope="col">文件</th>
            <th scope="col">单位</th>
            <th scope="col">年度</th>
            <th scope="col">读出的数</th>
            <th scope="col">错误</th>
            <th scope="col">疑问</th>
            <th scope="col">提示</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.id} data-chosen={entry.id === chosen || undefined}>
              <th scope="row">
                <button
                  type="button"
                  className={styles.file}
                  aria-pressed={entry.id === chosen}
                  onClick={() => onChoose(entry.id)}
                >
                  {entry.file}
                </button>
              </th>
              <Cells entry={entry} />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Cells({ entry }: { entry: AuditEntry }) {
  if (entry.state === "waiting")
    return (
      <td colSpan={6}>
        <Badge tone="busy">正在等待审查</Badge>
      </td>
    );
  const { result } = entry;
  if (!result.ok)
    return (
      <td colSpan={6}>
        <Badge tone="error">无法读取</Badge> {result.message}
      </td>
    );
  const { office, year, figures } = result.audited;
  return (
    <>
      <td>{office || "（没有认出单位）"}</td>
      <td>{year}</td>
      <td>
        {figures.read}/{figures.inAll}
        {figures.doubtful > 0 ? `（${figures.doubtful} 处存疑）` : ""}
      </td>
      <Count audited={result.audited} severity="error" />
      <Count audited={result.audited} severity="warning" />
      <Count audited={result.audited} severity="note" />
    </>
  );
}

function Count({ audited, severity }: { audited: AuditedReport; severity: Severity }) {
  const count = audited.findings.filter((finding) => finding.severity === severity).length;
  return <td className={count > 0 ? styles[severity] : styles.none}>{count}</td>;
}
