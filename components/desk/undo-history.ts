// Undo and redo across all cells and texts of a report: a list of steps, each a set of texts before and after.
import type { Key } from "#core/report/keys.ts";

export interface TextChange {
  readonly key: Key;
  readonly before: string;
  readonly after: string;
}

export interface Step {
  /** What was done, in Chinese: `填写`, `粘贴`. */
  readonly label: string;
  readonly changes: readonly TextChange[];
  /** Typing on in the same place goes into the same step while this stays the same. */
  readonly run?: string | undefined;
}

export interface UndoHistory {
  readonly done: readonly Step[];
  readonly undone: readonly Step[];
}

const longest = 500;

export const noHistory: UndoHistory = { done: [], undone: [] };

/** The history with one more step; steps of one run of typing in one place become one. */
export function withStep(history: UndoHistory, step: Step): UndoHistory {
  const last = history.done[history.done.length - 1];
  const only = step.changes[0];
  const earlier = last?.changes[0];
  if (
    last &&
    only &&
    earlier &&
    step.run &&
    last.run === step.run &&
    step.changes.length === 1 &&
    earlier.key === only.key
  ) {
    const joined: Step = { ...step, changes: [{ ...only, before: earlier.before }] };
    const done = history.done.slice(0, -1);
    if (earlier.before !== only.after) done.push(joined);
    return { done, undone: [] };
  }
  const done = history.done.slice(1 - longest);
  done.push(step);
  return { done, undone: [] };
}

/** The step to take back and the history afterwards; undefined where there is none. */
export function undo(history: UndoHistory): { step: Step; history: UndoHistory } | undefined {
  const step = history.done[history.done.length - 1];
  return step && { step, history: { done: history.done.slice(0, -1), undone: [...history.undone, step] } };
}

/** The step to make again and the history afterwards; undefined where there is none. */
export function redo(history: UndoHistory): { step: Step; history: UndoHistory } | undefined {
  const step = history.undone[history.undone.length - 1];
  return step && { step, history: { done: [...history.done, step], undone: history.undone.slice(0, -1) } };
}

const lately = 12;

/** The keys of the latest steps, latest first, each once; a text that is written on in many steps counts once. */
export function recentKeys(history: UndoHistory): readonly Key[] {
  const keys = new Set<Key>();
  let steps = 0;
  let last: Key | undefined;
  for (const { changes } of [...history.done].reverse()) {
    const only = changes.length === 1 ? changes[0]?.key : undefined;
    if (only === undefined || only !== last) steps += 1;
    if (steps > lately) break;
    for (const { key } of changes) keys.add(key);
    last = only;
  }
  return [...keys];
}
