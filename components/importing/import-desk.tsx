// Importing a report: choose or paste it, confirm what was read, put it to use.
"use client";
import { useEffect, useRef, useState } from "react";
import { isAudited } from "#components/audit/audit-files.ts";
import { AuditedFileView } from "#components/audit/audited-file-view.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { Button, ButtonLink } from "#components/ui/button.tsx";
import { Page } from "#components/ui/page.tsx";
import { StatusRegion } from "#components/ui/status-region.tsx";
import { FileDrop } from "#components/uploads/file-drop.tsx";
import { PasteBox } from "#components/uploads/paste-box.tsx";
import { ReadingProgress } from "#components/uploads/reading-progress.tsx";
import { type Chosen, sendFile } from "#components/uploads/send-file.ts";
import { withFields } from "#core/contract/answer.ts";
import type { AuditAnswer, ReadAnswer } from "#core/contract/read-answer.ts";
import type { Report } from "#core/report/report.ts";
import type { ReportInFile } from "#core/report/report-in-file.ts";
import { ConfirmScreen } from "./confirm/confirm-screen.tsx";
import type { Confirming } from "./confirm/confirming.ts";
import styles from "./import-desk.module.css";
import { exchangeOf, type KnownReport } from "./put-to-use.ts";
import { ReportChoice } from "./report-choice.tsx";
import { UseDialog } from "./use-dialog.tsx";

const isRead = withFields<ReadAnswer>("report", "source", "notes");

/** A reading with what the clerk has done to it so far. */
interface Confirmable {
  readonly answer: ReadAnswer;
  readonly file: Blob;
  readonly kept: { state?: Confirming };
}

type Stage =
  | { readonly at: "choose"; readonly failed?: { readonly name: string; readonly message: string } }
  | { readonly at: "which"; readonly file: Chosen; readonly reports: readonly ReportInFile[] }
  | { readonly at: "reading"; readonly name: string }
  | { readonly at: "confirm" };

/** The file chooser is gone once the file is read: the keyboard goes on here. */
const takeFocus = (heading: HTMLElement | null) => heading?.focus();

export function ImportDesk({ reports }: { reports: readonly KnownReport[] }) {
  const [stage, setStage] = useState<Stage>({ at: "choose" });
  // Stays while another file is chosen: nothing that was corrected is lost by looking for one.
  const [confirmable, setConfirmable] = useState<Confirmable>();
  const stop = useRef<AbortController | undefined>(undefined);
  useEffect(() => () => stop.current?.abort(), []);

  async function read(file: Chosen) {
    const controller = new AbortController();
    stop.current = controller;
    setStage({ at: "reading", name: file.name });
    const sent = await sendFile("/api/read", isRead, file, controller.signal);
    if (!sent.ok && sent.reports) return setStage({ at: "which", file, reports: sent.reports });
    if (!sent.ok) return setStage({ at: "choose", failed: { name: file.name, message: sent.message } });
    setConfirmable({ answer: sent.answer, file: file.body, kept: {} });
    setStage({ at: "confirm" });
  }

  if (stage.at === "confirm" && confirmable)
    return <Confirm {...confirmable} reports={reports} onAnother={() => setStage({ at: "choose" })} />;
  const reading = stage.at === "reading";
  return (
    <Page
      title="导入已有年报"
      intro="从已发布的网页、Word、Excel、PDF 或 OFD 读出数字和文字，核对后再使用。读取在本机完成。"
      actions={
        <>
          {confirmable ? (
            <Button disabled={reading} onClick={() => setStage({ at: "confirm" })}>
              回到“{nameOf(confirmable.answer)}”的核对
            </Button>
          ) : null}
          <ButtonLink href="/reports">返回我的年报</ButtonLink>
        </>
      }
    >
      {reading ? <ReadingProgress name={stage.name} onStop={() => stop.current?.abort()} /> : null}
      {stage.at === "choose" && stage.failed ? (
        <p role="alert" className={styles.failed}>
          <Badge tone="error">没有读出“{stage.failed.name}”</Badge>
          {stage.failed.message}
        </p>
      ) : null}
      {stage.at === "which" ? (
        <ReportChoice
          name={stage.file.name}
          reports={stage.reports}
          onChosen={(report) => void read({ ...stage.file, report })}
          onCancel={() => setStage({ at: "choose" })}
        />
      ) : null}
      <div className={styles.start}>
        <FileDrop disabled={reading} onChosen={([file]) => file && void read(file)} />
        <PasteBox label="读取粘贴的内容" disabled={reading} onPasted={(pasted) => void read(pasted)} />
      </div>
    </Page>
  );
}

/** What was confirmed is on this page alone: whoever leaves it is asked. */
function useWarning() {
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      event.preventDefault();
      // Chromium before 119 asks only then.
      event.returnValue = "";
    };
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, []);
}

interface ConfirmProps extends Confirmable {
  readonly reports: readonly KnownReport[];
  readonly onAnother: () => void;
}

function Confirm({ answer, file, kept, reports, onAnother }: ConfirmProps) {
  const [asked, setAsked] = useState<{ report: Report; openDoubts: number }>();
  const [audited, setAudited] = useState<AuditAnswer>();
  const name = nameOf(answer);

  useWarning();

  async function audit(report: Report) {
    setAsked(undefined);
    const exchange = await exchangeOf(report);
    const body = new Blob([JSON.stringify(exchange)]);
    const sent = await sendFile("/api/audit", isAudited, { name, body }, new AbortController().signal);
    setAudited(sent.ok ? { ...sent.answer, exchange } : { ok: false, file: name, message: sent.message });
  }

  if (audited)
    return (
      <Page title="审查结果" actions={<Button onClick={() => setAudited(undefined)}>返回核对</Button>}>
        <AuditedFileView entry={{ id: 0, file: name, state: "done", result: audited }} />
      </Page>
    );
  return (
    <main id="main" className={styles.confirm}>
      <h1 className="visually-hidden" ref={takeFocus} tabIndex={-1}>
        核对读出的内容
      </h1>
      <ConfirmScreen
        answer={answer}
        file={file}
        kept={kept}
        actions={(report, openDoubts) => (
          <>
            <Button onClick={onAnother}>换一份文件</Button>
            <Button look="main" onClick={() => setAsked({ report, openDoubts })}>
              下一步
            </Button>
          </>
        )}
      />
      {asked ? (
        <UseDialog
          report={asked.report}
          openDoubts={asked.openDoubts}
          reports={reports}
          onAudit={() => void audit(asked.report)}
          onClose={() => setAsked(undefined)}
        />
      ) : null}
      <StatusRegion />
    </main>
  );
}

function nameOf({ source }: ReadAnswer): string {
  return source.name ?? source.label;
}
