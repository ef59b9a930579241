// 从登记台账计数: files are dropped, understood, asked about, looked at, and only then taken over, as one step.
"use client";
import { announceStep } from "#components/desk/announce-step.ts";
import { forgetRows } from "#components/desk/counted-rows.ts";
import { useDesk } from "#components/desk/desk-context.tsx";
import { StepLink, useGoTo } from "#components/desk/stepping/step-navigation.tsx";
import { StepHead } from "#components/steps/step-head.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { FileDrop } from "#components/uploads/file-drop.tsx";
import { ReadingProgress } from "#components/uploads/reading-progress.tsx";
import { planTakeOver } from "#core/register/take-over.ts";
import { CountedScreen } from "./counted-screen.tsx";
import styles from "./register.module.css";
import { useCounting } from "./use-counting.ts";

const kinds = "Excel 或 WPS 表格（.xlsx、.xls、.et、.ods）、CSV";
const endings = [".xlsx", ".xlsm", ".xls", ".et", ".ods", ".csv"];
const help =
  "把依申请公开登记台账（一件一行）和复议诉讼台账拖进来，自动数出第三、四部分的表。只记下数字和行号，不保存姓名和申请内容。";

export function RegisterStep() {
  const desk = useDesk();
  const goTo = useGoTo();
  const counting = useCounting();
  const { files, answer, failed, busy, choose } = counting;
  const section = desk.edition.sections.find(({ tables = [] }) => tables.some(({ register }) => register))?.id ?? "";

  async function takeOver() {
    const kept = await counting.keep();
    if (!kept?.counted.ok) return;
    const { overwritten, filled } = planTakeOver(desk.edition, desk.report(), kept.counted.count.figures);
    const edits = [...overwritten, ...filled].map(({ cell, after }) => ({ key: `entries.${cell}`, text: after }));
    const count = desk.edit("从登记台账计数", edits);
    forgetRows();
    goTo(section);
    announceStep(desk, `已从台账填入，改动 ${count} 格；“这一格”里列出所计的行`, count);
  }

  return (
    <div className={styles.step}>
      <StepHead title="从登记台账计数" help={help}>
        <p>
          <StepLink step={section}>不用台账，直接填表</StepLink>
        </p>
      </StepHead>
      {busy ? <ReadingProgress name={files.map(({ name }) => name).join("、")} onStop={counting.stop} /> : null}
      {failed ? (
        <p role="alert" className={styles.failed}>
          <Badge tone="error">没有统计</Badge>
          {failed}
        </p>
      ) : null}
      {!answer && !busy ? (
        <FileDrop
          many
          kinds={kinds}
          endings={endings}
          label="选择登记台账"
          onChosen={(chosen) => void choose(chosen)}
        />
      ) : null}
      {answer ? <CountedScreen counting={counting} answer={answer} onTakeOver={() => void takeOver()} /> : null}
    </div>
  );
}
