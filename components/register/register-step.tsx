// 从登记台账计数: files are dropped, understood, asked about, looked at, and only then taken over, as one step.
"use client";
import { useEffect, useRef, useState } from "react";
import { announceStep } from "#components/desk/announce-step.ts";
import { forgetRows } from "#components/desk/counted-rows.ts";
import { useDesk } from "#components/desk/desk-context.tsx";
import { StepLink, useGoTo, useReportId } from "#components/desk/stepping/step-navigation.tsx";
import { StepHead } from "#components/steps/step-head.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { FileDrop } from "#components/uploads/file-drop.tsx";
import { ReadingProgress } from "#components/uploads/reading-progress.tsx";
import type { CountAnswer } from "#core/register/kept-count.ts";
import { planTakeOver } from "#core/register/take-over.ts";
import { askCount, takeIn } from "./ask-count.ts";
import { CountedScreen } from "./counted-screen.tsx";
import { type Asked, type ChosenFile, nothingAsked, withFiles } from "./counting.ts";
import styles from "./register.module.css";

const kinds = "Excel 或 WPS 表格（.xlsx、.xls、.et、.ods）、CSV";
const endings = [".xlsx", ".xlsm", ".xls", ".et", ".ods", ".csv"];

export function RegisterStep() {
  const desk = useDesk();
  const reportId = useReportId();
  const goTo = useGoTo();
  const [files, setFiles] = useState<readonly ChosenFile[]>([]);
  const [asked, setAsked] = useState<Asked>(nothingAsked);
  const [answer, setAnswer] = useState<CountAnswer>();
  const [failed, setFailed] = useState("");
  const [busy, setBusy] = useState(false);
  const stop = useRef<AbortController | undefined>(undefined);
  useEffect(() => () => stop.current?.abort(), []);

  async function send(next: readonly ChosenFile[], what: Asked, keep = false): Promise<CountAnswer | undefined> {
    const controller = new AbortController();
    stop.current = controller;
    setBusy(true);
    setFailed("");
    const sent = await askCount(reportId, next, what, { keep, signal: controller.signal });
    setBusy(false);
    if (!sent.ok) {
      setFailed(sent.message);
      return undefined;
    }
    setAnswer(sent.answer);
    return sent.answer;
  }

  async function choose(chosen: readonly ChosenFile[]) {
    const taken = await takeIn(chosen);
    if (!taken.ok) return setFailed(taken.message);
    const next = withFiles(files, taken.files);
    setFiles(next);
    setAnswer(undefined);
    if (!(await send(next, asked))) setFiles(files);
  }

  function change(more: Partial<Asked>) {
    // Answers are remembered by the server; only what is left out is said again each time.
    const next = { ...nothingAsked, leftOut: asked.leftOut, ...more };
    setAsked({ ...nothingAsked, leftOut: next.leftOut });
    void send(files, next);
  }

  async function takeOver() {
    const kept = await send(files, { ...nothingAsked, leftOut: asked.leftOut }, true);
    if (!kept?.counted.ok) return;
    const { overwritten, filled } = planTakeOver(desk.edition, desk.report(), kept.counted.count.figures);
    const edits = [...overwritten, ...filled].map(({ cell, after }) => ({ key: `entries.${cell}`, text: after }));
    const count = desk.edit("从登记台账计数", edits);
    forgetRows();
    const section = desk.edition.sections.find(({ tables = [] }) => tables.some(({ register }) => register));
    if (section) goTo(section.id);
    announceStep(desk, `已从台账填入，改动 ${count} 格；“这一格”里列出所计的行`, count);
  }

  const first = !answer && !busy;
  return (
    <div className={styles.step}>
      <StepHead
        title="从登记台账计数"
        help="把依申请公开登记台账（一件一行）和复议诉讼台账拖进来，自动数出第三、四部分的表。只记下数字和行号，不保存姓名和申请内容。"
      >
        <p>
          <StepLink step={firstTableStep()}>不用台账，直接填表</StepLink>
        </p>
      </StepHead>
      {busy ? (
        <ReadingProgress name={files.map(({ name }) => name).join("、")} onStop={() => stop.current?.abort()} />
      ) : null}
      {failed ? (
        <p role="alert" className={styles.failed}>
          <Badge tone="error">没有统计</Badge>
          {failed}
        </p>
      ) : null}
      {first ? (
        <FileDrop
          many
          kinds={kinds}
          endings={endings}
          label="选择登记台账"
          onChosen={(chosen) => void choose(chosen)}
        />
      ) : null}
      {answer ? (
        <CountedScreen
          desk={desk}
          answer={answer}
          files={files}
          leftOut={asked.leftOut}
          busy={busy}
          onChange={change}
          onTakeOver={() => void takeOver()}
          onFiles={(chosen) => void choose(chosen)}
          onRestart={() => {
            setFiles([]);
            setAsked(nothingAsked);
            setAnswer(undefined);
          }}
        />
      ) : null}
    </div>
  );

  function firstTableStep(): string {
    return desk.edition.sections.find(({ tables = [] }) => tables.some(({ register }) => register))?.id ?? "";
  }
}
