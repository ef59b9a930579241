// Any figure can be asked: which equations it enters with its numbers, what would repair them, last year, its history.
"use client";
import { useDesk } from "#components/desk/desk-context.tsx";
import { originWords } from "#components/desk/origin-words.ts";
import { useReportId } from "#components/desk/stepping/step-navigation.tsx";
import { addendsPath } from "#components/desk/stepping/steps.ts";
import { type FindingActions, useFindingActions } from "#components/findings/use-finding-actions.ts";
import { Button } from "#components/ui/button.tsx";
import type { Inspection } from "#core/desk/inspect-cell.ts";
import { cellByName } from "#core/editions/cells.ts";
import { whyNoFigure } from "#core/report/why-no-figure.ts";
import { CellHistory } from "./cell-history.tsx";
import { EquationCard } from "./equation-card.tsx";
import styles from "./inspector.module.css";
import { RegisterRows } from "./register-rows.tsx";
import { useInspection } from "./use-inspection.ts";

const mostRepairs = 6;

export function Inspector({ section, onFindings }: { section: string; onFindings: () => void }) {
  const desk = useDesk();
  const reportId = useReportId();
  const inspected = useInspection(desk);
  const { onCell, onRepair } = useFindingActions();
  if (!inspected || inspected.section !== section) {
    return (
      <p className={styles.empty} data-inspector tabIndex={-1}>
        把光标放进一格，这里就列出它参与的每一条勾稽关系、小计、上年数和修改记录。
      </p>
    );
  }
  const { inspection, view, findings } = inspected;
  const cell = cellByName(desk.edition, inspection.cell);
  const refused = cell && whyNoFigure(view.text, cell)?.reason;
  return (
    <section className={styles.inspector} aria-label="这一格" data-cell-inspected={inspection.cell}>
      <h2 className={styles.title} data-inspector tabIndex={-1}>
        {inspection.label}
      </h2>
      <p className={styles.now}>
        <strong>{view.text === "" ? "空白" : view.text}</strong>
        {cell?.row.unit && view.text !== "" && !cell.amount ? ` ${cell.row.unit}` : ""}
        {view.text !== "" && originWords[view.origin] ? <span>（{originWords[view.origin]}）</span> : null}
        {findings > 0 ? (
          <Button small look="quiet" onClick={onFindings}>
            {findings} 个问题涉及本格
          </Button>
        ) : null}
      </p>
      {refused ? <p className={styles.refused}>{refused}</p> : null}
      {inspection.help ? <p className={styles.help}>{inspection.help}</p> : null}

      {cell?.table.register ? <RegisterRows cell={inspection.cell} text={view.text} /> : null}

      <h3>勾稽关系</h3>
      {inspection.equations.length === 0 ? <p className={styles.help}>这一格不参与勾稽。</p> : null}
      <ul className={styles.equations}>
        {inspection.equations.map((equation) => (
          <EquationCard key={equation.id} equation={equation} asked={inspection.cell} onCell={onCell} />
        ))}
      </ul>

      <Repairs inspection={inspection} onRepair={onRepair} />
      <Subtotals inspection={inspection} />
      <LastYear inspection={inspection} isKnown={desk.lastYear !== undefined} />

      {desk.report().addends ? <a href={addendsPath(reportId) + inspection.cell}>这个汇总数由谁构成</a> : null}
      <CellHistory cell={inspection.cell} />
    </section>
  );
}

function Repairs({ inspection, onRepair }: { inspection: Inspection; onRepair: FindingActions["onRepair"] }) {
  if (inspection.repairs.length === 0) return null;
  return (
    <>
      <h3>可以这样修复</h3>
      <ul className={styles.repairs}>
        {inspection.repairs.slice(0, mostRepairs).map((repair) => (
          <li key={repair.label}>
            <Button small onClick={() => onRepair(repair)} data-repair data-here={repair.here || undefined}>
              {repair.label}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

function Subtotals({ inspection }: { inspection: Inspection }) {
  if (inspection.subtotals.length === 0) return null;
  return (
    <>
      <h3>本列小计（表上不印）</h3>
      <dl className={styles.facts}>
        {inspection.subtotals.map(({ cell, label, text, contains }) => (
          <div key={cell} data-contains={contains || undefined}>
            <dt>
              {label}
              {contains ? "（含本格）" : ""}
            </dt>
            <dd>{text === "" ? "空白" : text}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function LastYear({ inspection, isKnown }: { inspection: Inspection; isKnown: boolean }) {
  return (
    <>
      <h3>上年</h3>
      {inspection.lastYear.length === 0 ? (
        <p className={styles.help}>{isKnown ? "上年的格式里没有这一格。" : "系统里没有本单位上一年的年报。"}</p>
      ) : (
        <dl className={styles.facts}>
          {inspection.lastYear.map(({ label, text, equal }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                {text === "" ? "空白" : text}
                {equal === undefined ? "" : equal ? " ✓ 一致" : " ✕ 应当一致"}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}
