// The findings of one section beside its table or text, worst first.
"use client";
import { useMemo } from "react";
import { useDesk, useFindings } from "#components/desk/desk-context.tsx";
import { stepOfSection } from "#components/desk/stepping/steps.ts";
import type { Finding } from "#core/checks/finding.ts";
import { FindingCard } from "./finding-card.tsx";
import styles from "./findings-panel.module.css";
import { useFindingActions } from "./use-finding-actions.ts";

const mostShown = 30;

/** The findings looked at in this step. `titled`: false where a tab above already says what this is. */
export function FindingsPanel({ section, titled = true }: { section: string; titled?: boolean }) {
  const desk = useDesk();
  const all = useFindings();
  const actions = useFindingActions();
  const findings = useMemo(() => all.filter((finding) => stepOfSection(finding.section) === section), [all, section]);
  return (
    <section className={styles.panel} aria-label="本部分的问题">
      <h2 className={titled ? styles.title : "visually-hidden"}>
        问题{findings.length > 0 ? `（${findings.length}）` : ""}
      </h2>
      <p role="status" className="visually-hidden">
        {summary(findings)}
      </p>
      {findings.length === 0 ? (
        <p className={styles.none}>{desk.checking() ? "✓ 目前没有发现问题。每按一键都会重新核对。" : "正在核对…"}</p>
      ) : null}
      {findings.slice(0, mostShown).map((finding) => (
        <FindingCard key={keyOf(finding)} edition={desk.edition} finding={finding} {...actions} />
      ))}
      {findings.length > mostShown ? <p>另有 {findings.length - mostShown} 个问题，见“核对”。</p> : null}
    </section>
  );
}

/** The same finding keeps its place on the screen while its numbers change. */
export function keyOf({ number, cells, section, range, message }: Finding): string {
  return `${number}:${section}:${cells.join(",") || (range ? `${range.from}` : message)}`;
}

function summary(findings: readonly Finding[]): string {
  const errors = findings.filter(({ severity }) => severity === "error").length;
  return errors > 0
    ? `本部分有 ${errors} 处错误`
    : findings.length > 0
      ? `本部分有 ${findings.length} 处疑问或提示`
      : "";
}
