// Every blank of the report's tables, shown before it becomes 0; on wish first drafts of blank texts, too. One step of undo.
"use client";
import { useEffect, useId, useMemo, useState } from "react";
import { announceStep } from "#components/desk/announce-step.ts";
import { useDesk } from "#components/desk/desk-context.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { blankCells, blankTables } from "#core/desk/fill-blanks.ts";
import { figuresOf } from "#core/report/figures.ts";
import { draftTexts } from "#core/wording/draft-texts.ts";
import { BlankTableList } from "./blank-table-list.tsx";
import { DraftList } from "./draft-list.tsx";
import styles from "./fill-blanks.module.css";

export function FillBlanksDialog({ onClose }: { onClose: () => void }) {
  const desk = useDesk();
  const filling = useFilling(desk);
  const { tables, leftOut, setLeftOut, cells, filled, figures, drafts, chosen, withDrafts, setWithDrafts } = filling;
  const goId = useId();
  useEffect(() => document.getElementById(goId)?.focus(), [goId]);

  function go() {
    const edits = [
      ...cells.map((cell) => ({ key: `entries.${cell}`, text: "0" })),
      ...chosen.map(({ section, text }) => ({ key: `narrative.${section}`, text })),
    ];
    const count = desk.edit("全部空白填 0", edits);
    const words = chosen.length > 0 ? `，写入 ${chosen.length} 段参考文字，请通读` : "";
    announceStep(desk, `已填 0：${cells.length} 格${words}`, count);
    onClose();
  }

  return (
    <Dialog
      title="全部空白填 0"
      wide
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button id={goId} look="main" disabled={cells.length + chosen.length === 0} onClick={go}>
            填 0（{cells.length} 格）{chosen.length > 0 ? `，写入 ${chosen.length} 段文字` : ""}
          </Button>
        </>
      }
    >
      <div className={styles.body}>
        {tables.length === 0 ? (
          <p>表格里没有空白的格子了。</p>
        ) : (
          <>
            <p className={styles.help}>只填空白的格，已填的数不动；0 表示确实没有。不填 0 的行，去掉前面的勾。</p>
            <BlankTableList tables={tables} year={filled.year} leftOut={leftOut} onLeaveOut={setLeftOut} />
          </>
        )}
        {drafts.length > 0 ? (
          <DraftList
            edition={desk.edition}
            report={filled}
            figures={figures}
            drafts={drafts}
            chosen={withDrafts}
            onChoose={setWithDrafts}
          />
        ) : null}
      </div>
    </Dialog>
  );
}

/** What would be filled in: the blanks of all rows but those left out, and the drafts that were chosen. */
function useFilling({ edition, lastYear, report: current }: ReturnType<typeof useDesk>) {
  const [report] = useState(current);
  const tables = useMemo(() => blankTables(edition, report, lastYear), [edition, report, lastYear]);
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(
    () => new Set(tables.flatMap(({ rows }) => rows.filter(({ goesOn }) => goesOn).map(({ id }) => id))),
  );
  const [withDrafts, setWithDrafts] = useState<ReadonlySet<string>>(new Set());
  const cells = blankCells(tables, leftOut);
  const entries = { ...report.entries, ...Object.fromEntries(cells.map((cell) => [cell, "0"])) };
  const filled = { ...report, entries };
  const figures = figuresOf(edition, filled);
  const drafts = draftTexts(edition, filled, figures);
  const chosen = drafts.filter(({ section }) => withDrafts.has(section));
  return { tables, leftOut, setLeftOut, cells, filled, figures, drafts, chosen, withDrafts, setWithDrafts };
}
