// The findings of an audited report: those that block first, each with its place and what it rests on.
import Link from "next/link";
import { Badge } from "#components/ui/badge.tsx";
import { type Severity, severityNames } from "#core/checks/finding.ts";
import type { AuditedFinding, AuditedReport } from "#core/findings/audited-report.ts";
import styles from "./audited-findings.module.css";

const groups: readonly { severity: Severity; meaning: string }[] = [
  { severity: "error", meaning: "数字之间对不上，或缺少必须有的内容" },
  { severity: "warning", meaning: "需要核对或说明" },
  { severity: "note", meaning: "供参考" },
];

export function AuditedFindings({ audited: { findings } }: { audited: AuditedReport }) {
  if (findings.length === 0)
    return (
      <p className={styles.clean}>
        <Badge tone="good">没有发现问题。</Badge>
        已按
        <Link href="/checks" prefetch={false}>
          校验目录
        </Link>
        逐项核对。
      </p>
    );
  return (
    <div className={styles.groups}>
      {groups.map(({ severity, meaning }) => {
        const group = findings.filter((finding) => finding.severity === severity);
        return group.length === 0 ? null : (
          <section key={severity} aria-label={`${severityNames[severity]} ${group.length} 个`}>
            <h3 className={styles.head}>
              <Badge tone={severity}>
                {severityNames[severity]} {group.length} 个
              </Badge>
              <span className={styles.meaning}>{meaning}</span>
            </h3>
            <ol className={styles.list}>
              {group.map((finding) => (
                <FindingLine key={`${finding.number} ${finding.place} ${finding.message}`} finding={finding} />
              ))}
            </ol>
          </section>
        );
      })}
    </div>
  );
}

function FindingLine({ finding: { number, name, severity, place, message, basis } }: { finding: AuditedFinding }) {
  return (
    <li className={styles.finding} data-severity={severity} data-check={number}>
      <p className={styles.place}>
        <Link href={`/checks#${number}`} prefetch={false} title={name}>
          {number}
        </Link>{" "}
        {place}
      </p>
      <p>{message}</p>
      <p className={styles.basis}>依据：{basis}</p>
    </li>
  );
}
