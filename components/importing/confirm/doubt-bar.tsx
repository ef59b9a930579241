// The figure that is looked at: how it was read, how it was printed, and what can be done about it.
"use client";
import { Badge, type Tone } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
import { cellLabel } from "#core/editions/cells.ts";
import { useConfirmDesk } from "./confirm-context.tsx";
import styles from "./doubt-bar.module.css";
import { type DoubtKind, doubtWords } from "./doubts.ts";

export const doubtTones: Readonly<Record<DoubtKind, Tone>> = {
  ambiguous: "error",
  repaired: "warning",
  missing: "plain",
  variant: "note",
};

export function DoubtBar() {
  const { state, doubts, findingOf, go } = useConfirmDesk();
  const { chosen, settled } = state;
  const left = doubts.filter(({ cell }) => !settled.has(cell)).length;
  const finding = chosen === undefined ? undefined : findingOf(chosen);
  return (
    <section className={styles.bar} aria-label="所选数字">
      <div className={styles.walk}>
        <strong>{left > 0 ? `还有 ${left} 处待核对` : doubts.length > 0 ? "存疑的数都已核对" : "没有存疑的数"}</strong>
        <Button small disabled={left === 0} onClick={() => go(-1)}>
          上一处
        </Button>
        <Button small disabled={left === 0} onClick={() => go(1)} title="F8">
          下一处
        </Button>
        <span className={styles.keys}>回车：确认并到下一处 · Esc：恢复原读数</span>
      </div>
      {chosen === undefined ? (
        <p className={styles.none}>选择右边任何一个数，左边显示它在原文中的位置。</p>
      ) : (
        <Chosen cell={chosen} />
      )}
      {finding && finding.severity !== "note" ? (
        <p className={styles.finding}>
          <Badge tone={finding.severity}>{finding.message}</Badge>
        </p>
      ) : null}
    </section>
  );
}

/** What can be done about a figure. */
function Chosen({ cell }: { cell: string }) {
  const { state, step, doubtOf, textOf, go } = useConfirmDesk();
  const { settled, edition, read, corrected } = state;
  const doubt = doubtOf(cell);
  const asRead = read.entries[cell] ?? "";
  return (
    <div className={styles.chosen}>
      <span className={styles.label}>{cellLabel(edition, cell)}</span>
      <Reading cell={cell} />
      {doubt?.reading.candidates?.map((candidate) => (
        <Button
          key={candidate}
          small
          look={textOf(cell) === candidate ? "main" : "plain"}
          aria-pressed={textOf(cell) === candidate}
          onClick={() => step({ do: "correct", cell, text: candidate })}
        >
          取 {candidate}
        </Button>
      ))}
      {doubt && !settled.has(cell) ? (
        <Button
          small
          onClick={() => {
            step({ do: "accept", cells: [cell] });
            go(1, new Set([...settled, cell]));
          }}
        >
          {textOf(cell) === "" ? "留空" : "确认无误"}
        </Button>
      ) : null}
      {(corrected.entries[cell] ?? "") === asRead ? null : (
        <Button small look="quiet" onClick={() => step({ do: "correct", cell, text: asRead })}>
          恢复原读数（{read.entries[cell] ?? "空白"}）
        </Button>
      )}
    </div>
  );
}

function Reading({ cell }: { cell: string }) {
  const { state, doubtOf, isComputed } = useConfirmDesk();
  const doubt = doubtOf(cell);
  const reading = state.read.reading?.[cell];
  const printed = reading?.printed ?? state.read.printed?.[cell];
  const corrected = (state.corrected.entries[cell] ?? "") !== (state.read.entries[cell] ?? "");
  return (
    <>
      {corrected ? (
        <Badge tone="good">已改正</Badge>
      ) : doubt === undefined ? (
        <Badge tone="good">
          {isComputed(cell) ? "由各项相加" : state.read.reading ? "读自原文" : "读自文件里附带的数据"}
        </Badge>
      ) : state.settled.has(cell) ? (
        <Badge tone="good">已核对</Badge>
      ) : (
        <>
          <Badge tone={doubtTones[doubt.kind]}>{doubtWords[doubt.kind].name}</Badge>
          <span className={styles.meaning}>{doubtWords[doubt.kind].meaning}</span>
        </>
      )}
      {printed === undefined ? null : <span className={styles.meaning}>原文写作“{printed || "（空白）"}”</span>}
      {state.read.reading && reading?.place === undefined && !isComputed(cell) ? (
        <span className={styles.meaning}>原文里没有对应的位置</span>
      ) : null}
    </>
  );
}
