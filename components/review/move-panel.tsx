// What the visitor may do with the report now: one button a move, with words where a reason is asked.
"use client";
import { useState } from "react";
import styles from "#components/accounts/accounts.module.css";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import type { ReviewView } from "#core/contract/review.ts";
import type { Move } from "#core/workflow/states.ts";

interface Props {
  readonly view: ReviewView;
  readonly busy: boolean;
  readonly onMove: (move: Move, why: string) => void;
}

export function MovePanel({ view, busy, onMove }: Props) {
  const [why, setWhy] = useState("");
  const open = view.remarks.filter(({ resolvedBy }) => resolvedBy === undefined).length;
  return (
    <section className={styles.panel} aria-label="办理">
      <h2>办理</h2>
      <p>
        现在是“<strong data-state>{view.state}</strong>”，第 {view.round} 轮，第 {view.version} 版。
        {view.writable ? (
          <>
            {" "}
            <a href={`/reports/${view.reportId}`}>去填写</a>
          </>
        ) : (
          ` ${view.locked}`
        )}
      </p>
      {view.present.length > 0 ? <p className={styles.soft}>也在看这份报告：{view.present.join("、")}</p> : null}
      {view.oneForAll ? <p className={styles.soft}>本单位实行一人兼办，会印在审签单上。</p> : null}
      {open > 0 ? <p>还有 {open} 条意见没有解决。</p> : null}
      {view.moves.length > 0 ? (
        <>
          <Field label="意见或原因" help="退回、撤回签发、更正必须写明。">
            <textarea rows={2} value={why} maxLength={2_000} onChange={(event) => setWhy(event.currentTarget.value)} />
          </Field>
          <div className={styles.row}>
            {view.moves.map(({ move, label, why: needed }) => (
              <Button
                key={move}
                look={needed ? "plain" : "main"}
                disabled={busy || (needed && why.trim() === "")}
                onClick={() => {
                  onMove(move, why);
                  setWhy("");
                }}
              >
                {label}
              </Button>
            ))}
          </div>
        </>
      ) : (
        <p className={styles.soft}>现在没有需要你办理的。</p>
      )}
    </section>
  );
}
