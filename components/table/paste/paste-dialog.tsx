// What a paste would do, before it is done: what changes, which names were matched how, what is left out and why.
"use client";
import { useEffect, useId, useMemo, useState } from "react";
import { announceStep } from "#components/desk/announce-step.ts";
import { useDesk } from "#components/desk/desk-context.tsx";
import { ChangedTables } from "#components/table/changes/changed-tables.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import type { Lines } from "#core/desk/align-by-position.ts";
import type { ClipGrid } from "#core/desk/clipboard-grid.ts";
import { nearHeadOf } from "#core/desk/near-head.ts";
import { asPut, type Placement, placementWords } from "#core/desk/placement.ts";
import { type PastePlan, planPaste } from "#core/desk/plan-paste.ts";
import type { Edition, Section } from "#core/editions/edition.ts";
import styles from "./paste.module.css";
import { HeadMatches, LeftOutList, TotalsList } from "./paste-lists.tsx";
import { PlacementChoice } from "./placement-choice.tsx";

export interface PasteDialogProps {
  readonly grids: readonly ClipGrid[];
  /** The cell that had the focus. */
  readonly cell: string | undefined;
  readonly section: Section;
  readonly lines: Lines;
  readonly onClose: () => void;
}

export function PasteDialog({ grids, cell, section, lines, onClose }: PasteDialogProps) {
  const desk = useDesk();
  const [byPosition, setByPosition] = useState(false);
  const [placement, setPlacement] = useState<Placement>();
  const [totalsAsPasted, setTotalsAsPasted] = useState(false);
  const plan = useMemo(() => {
    const focus = { cell, section: section.id };
    const way = { totalsAsPasted, byPosition, placement };
    return planPaste(grids, { edition: desk.edition, report: desk.report(), focus, lines, ...way });
  }, [desk, grids, cell, section, lines, totalsAsPasted, byPosition, placement]);
  const [refused, toggle] = useRefused(plan);
  const taken = plan.changes.filter(({ cell }) => !refused.has(cell));
  const count = taken.length;
  const changes = useMemo(() => withDoubts(desk.edition, plan), [desk, plan]);
  const doubtful = plan.placed !== undefined && plan.placed.fit.broken > 0;
  const firstId = useId();

  // The dialog has opened by now: Enter applies, or leaves what is doubtful alone.
  useEffect(() => document.getElementById(firstId)?.focus(), [firstId]);

  function choose(position: boolean) {
    setByPosition(position);
    setPlacement(undefined);
  }

  function apply() {
    const edits = taken.map((change) => ({ key: `entries.${change.cell}`, text: change.after }));
    announceStep(desk, `已粘贴，改动 ${count} 格`, desk.edit("粘贴", edits));
    onClose();
  }

  return (
    <Dialog
      title="粘贴预览"
      wide
      onClose={onClose}
      actions={<Buttons {...{ firstId, doubtful, count, onClose }} onApply={apply} />}
    >
      <div className={styles.preview}>
        <p className={styles.summary}>{summaryOf(plan)}</p>
        {cell !== undefined && (plan.mode === "labels" || byPosition) ? (
          <WayChoice byPosition={byPosition} onChoose={choose} />
        ) : null}
        {plan.placed ? <PlacementChoice placed={plan.placed} onChoose={setPlacement} /> : null}
        <LeftOutList leftOut={plan.leftOut} />
        <TotalsList totals={plan.totals} asPasted={totalsAsPasted} onAsPasted={setTotalsAsPasted} />
        <ChangedTables
          edition={desk.edition}
          report={desk.report()}
          changes={changes}
          refused={refused}
          onToggle={toggle}
        />
        <HeadMatches heads={plan.heads} />
      </div>
    </Dialog>
  );
}

/** The changes with all that is doubtful about each: read so, or put under a head whose name is only near. */
function withDoubts(edition: Edition, { changes, heads }: PastePlan) {
  return changes.map((change) => {
    const near = nearHeadOf(edition, heads, change.cell);
    const alike = near ? [`“${near.printed}”按相近的“${near.label}”对应`] : [];
    const doubts = [...alike, ...(change.doubt === undefined ? [] : [change.doubt])];
    return doubts.length > 0 ? { ...change, doubt: doubts.join("；") } : change;
  });
}

/** Cells that are to stay as they are; asked anew where the paste is laid out another way. */
function useRefused(plan: PastePlan): readonly [ReadonlySet<string>, (cell: string) => void] {
  const [refused, setRefused] = useState<ReadonlySet<string>>(new Set());
  const [of, setOf] = useState(plan);
  if (of !== plan) {
    setOf(plan);
    setRefused(new Set());
  }
  const toggle = (cell: string) =>
    setRefused((before) => new Set(before.has(cell) ? [...before].filter((one) => one !== cell) : [...before, cell]));
  return [refused, toggle];
}

interface ButtonsProps {
  /** Of the button that Enter presses. */
  readonly firstId: string;
  readonly doubtful: boolean;
  readonly count: number;
  readonly onClose: () => void;
  readonly onApply: () => void;
}

function Buttons({ firstId, doubtful, count, onClose, onApply }: ButtonsProps) {
  return (
    <>
      <Button id={doubtful ? firstId : undefined} look={doubtful ? "main" : "plain"} onClick={onClose}>
        取消
      </Button>
      {count > 0 ? (
        <Button id={doubtful ? undefined : firstId} look={doubtful ? "plain" : "main"} onClick={onApply}>
          {doubtful ? "仍照这样粘贴" : "粘贴"}，改动 {count} 格
        </Button>
      ) : null}
    </>
  );
}

function WayChoice({ byPosition, onChoose }: { byPosition: boolean; onChoose: (byPosition: boolean) => void }) {
  return (
    <fieldset className={styles.ways}>
      <legend className="visually-hidden">怎样对齐</legend>
      <label>
        <input type="radio" name="way" checked={!byPosition} onChange={() => onChoose(false)} />
        按行目、栏目的名称对齐
      </label>
      <label>
        <input type="radio" name="way" checked={byPosition} onChange={() => onChoose(true)} />
        不看名称，从当前格起按位置放
      </label>
    </fieldset>
  );
}

/** What happens, in one sentence. */
export function summaryOf({ changes, same, totals, leftOut, figures, mode, placed }: PastePlan): string {
  if (figures === 0) return "粘贴的内容里没有数字。";
  const overwritten = changes.filter(({ before }) => before !== "").length;
  const parts = [
    changes.length === 0
      ? "没有需要改动的格"
      : `将改动 ${changes.length} 格${overwritten > 0 ? `（其中 ${overwritten} 格原来有数）` : ""}`,
    same > 0 ? `${same} 格与现有的数相同` : "",
    totals.length > 0 ? `${totals.length} 个总计只作比对` : "",
    leftOut.length > 0 ? `${leftOut.length} 处没有放入` : "",
  ];
  const elsewhere =
    placed && placed.placement !== asPut ? `按位置${placementWords(placed.placement)}` : "按位置从当前格起";
  const way = mode === "labels" ? "按名称对齐" : elsewhere;
  return `${way}：${parts.filter((part) => part !== "").join("，")}。`;
}
