// One figure as read: typed over, accepted with Enter, marked by how sure it is.
"use client";
import type { KeyboardEvent } from "react";
import styles from "./confirm-cell.module.css";
import { figureId, useConfirmDesk } from "./confirm-context.tsx";
import { doubtWords } from "./doubts.ts";

export function ConfirmCell({ cell, label }: { cell: string; label: string }) {
  const { state, step, doubtOf, textOf, isComputed, findingOf, go } = useConfirmDesk();
  const doubt = doubtOf(cell);
  const open = doubt !== undefined && !state.settled.has(cell);
  const computed = isComputed(cell) && !doubt;
  const asRead = state.read.entries[cell] ?? "";
  const changed = !computed && (state.corrected.entries[cell] ?? "") !== asRead;
  const severity = findingOf(cell)?.severity;
  const words = [
    open ? doubtWords[doubt.kind].name : doubt ? "已核对" : "",
    computed ? "自动计算" : "",
    severity === "error" ? "对不上" : "",
    changed ? `原读数 ${asRead || "空白"}` : "",
  ].filter(Boolean);

  function press(event: KeyboardEvent<HTMLInputElement>) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter") {
      event.preventDefault();
      if (open) step({ do: "accept", cells: [cell] });
      go(event.shiftKey ? -1 : 1, new Set([...state.settled, cell]));
    } else if (event.key === "F8") {
      event.preventDefault();
      go(event.shiftKey ? -1 : 1);
    } else if (event.key === "Escape") {
      step({ do: "correct", cell, text: asRead });
    }
  }

  return (
    <input
      id={figureId(cell)}
      className={styles.input}
      aria-label={words.length > 0 ? `${label}（${words.join("，")}）` : label}
      autoComplete="off"
      data-cell={cell}
      data-doubt={open ? doubt.kind : undefined}
      data-changed={changed || undefined}
      title={changed ? `读出的是 ${asRead || "空白"}` : undefined}
      data-settled={(doubt && !open) || undefined}
      data-severity={severity}
      data-chosen={state.chosen === cell || undefined}
      readOnly={computed}
      value={textOf(cell)}
      onFocus={(event) => {
        event.currentTarget.select();
        step({ do: "choose", cell });
      }}
      onChange={(event) => step({ do: "correct", cell, text: event.target.value })}
      onKeyDown={press}
    />
  );
}
