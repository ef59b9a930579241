// The audit page: drop published reports, see what a reviewer would find. Nothing is kept.
"use client";
import Link from "next/link";
import { useEffect, useRef, useState } from "react";
import { announce } from "#components/ui/announce.ts";
import { Button } from "#components/ui/button.tsx";
import { Page } from "#components/ui/page.tsx";
import { StatusRegion } from "#components/ui/status-region.tsx";
import { FileDrop } from "#components/uploads/file-drop.tsx";
import { PasteBox } from "#components/uploads/paste-box.tsx";
import type { Chosen } from "#components/uploads/send-file.ts";
import type { AuditAnswer } from "#core/contract/read-answer.ts";
import styles from "./audit-desk.module.css";
import { type AuditEntry, auditFiles } from "./audit-files.ts";
import { AuditedFileView } from "./audited-file-view.tsx";
import { downloadFindings } from "./download-findings.ts";
import { FileTable } from "./file-table.tsx";

/** The files under audit: one after another as they come. */
function useAudit() {
  const [entries, setEntries] = useState<readonly AuditEntry[]>([]);
  const [chosen, setChosen] = useState<number>();
  const [busy, setBusy] = useState(false);
  const nextId = useRef(1);
  const stop = useRef<AbortController | undefined>(undefined);
  useEffect(() => () => stop.current?.abort(), []);

  /** The first report of a file keeps the row of the file; every other gets one below. */
  function takeResults(id: number, results: readonly AuditAnswer[]) {
    const done = results.map(
      (result, index): AuditEntry => ({
        id: index === 0 ? id : nextId.current++,
        file: result.file,
        state: "done",
        result,
      }),
    );
    setEntries((before) => before.flatMap((entry) => (entry.id === id ? done : [entry])));
  }

  async function audit(files: readonly Chosen[]) {
    const numbered = files.map((file) => ({ ...file, id: nextId.current++ }));
    setEntries((before) => [...before, ...numbered.map(({ id, name }) => waiting(id, name))]);
    setChosen((before) => before ?? numbered[0]?.id);
    if (files.length === 1) setChosen(numbered[0]?.id);
    const controller = new AbortController();
    stop.current = controller;
    setBusy(true);
    await auditFiles(numbered, controller.signal, takeResults);
    setBusy(false);
    announce(controller.signal.aborted ? "已停止。" : `审查完成：${files.length} 个文件。`);
  }

  function clear() {
    setEntries([]);
    setChosen(undefined);
    announce("已清空，没有留下任何内容。");
  }

  return { entries, chosen, setChosen, busy, audit, clear, stop: () => stop.current?.abort() };
}

export function AuditDesk() {
  const { entries, chosen, setChosen, busy, audit, clear, stop } = useAudit();
  const done = entries.filter(({ state }) => state === "done").length;
  const shown = entries.find(({ id }) => id === chosen);
  return (
    <Page
      title="审查已发布的年报"
      intro={
        <>
          读出任何一份政府信息公开工作年度报告里的数字和文字，逐项校验。文件只用于这次审查，不留存。
          <Link href="/checks" prefetch={false}>
            查看全部校验
          </Link>
        </>
      }
      actions={
        entries.length === 0 ? null : (
          <>
            <Button disabled={busy} onClick={clear}>
              清空
            </Button>
            <Button look="main" disabled={busy || done === 0} onClick={() => void download(entries)}>
              下载 Excel
            </Button>
          </>
        )
      }
    >
      <div className={styles.start} data-small={entries.length > 0 || undefined}>
        <FileDrop many disabled={busy} onChosen={(files) => void audit(files)} />
        <PasteBox label="审查粘贴的内容" disabled={busy} onPasted={(pasted) => void audit([pasted])} />
      </div>
      {busy ? (
        <div className={styles.progress}>
          <progress max={entries.length} value={done} aria-label="审查进度" />
          <span aria-live="polite">
            已审查 {done}/{entries.length}
          </span>
          <Button small onClick={stop}>
            停止
          </Button>
        </div>
      ) : null}
      {entries.length > 1 ? <FileTable entries={entries} chosen={chosen} onChoose={setChosen} /> : null}
      {shown ? <AuditedFileView key={shown.id} entry={shown} /> : null}
      <StatusRegion />
    </Page>
  );
}

function waiting(id: number, file: string): AuditEntry {
  return { id, file, state: "waiting" };
}

async function download(entries: readonly AuditEntry[]) {
  const failed = await downloadFindings(entries);
  announce(failed ?? "已生成 Excel：年报审查结果.xlsx");
}
