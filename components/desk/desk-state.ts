// What is on the desk, and what each thing that happens makes of it: pure steps over one state.
import type { Edition } from "#core/editions/edition.ts";
import { changedKeys } from "#core/report/changed-keys.ts";
import { type Key, textAt, withText } from "#core/report/keys.ts";
import type { Report } from "#core/report/report.ts";
import type { Edit } from "./edit.ts";
import { withTotalsTyped } from "./totals-typed.ts";
import { noHistory, redo, type UndoHistory, undo, withStep } from "./undo-history.ts";

export interface DeskState {
  readonly report: Report;
  readonly history: UndoHistory;
  /** What was typed for the text that stands at a place, where that is another. */
  readonly typed: ReadonlyMap<Key, string>;
  /** Counts the runs of typing: what is typed in one of them at one place is one step. */
  readonly run: number;
  /** The cell that was last entered. */
  readonly active: string | undefined;
  /** Something is shown in a field that was not taken over yet, because it is still being composed. */
  readonly held: boolean;
}

export type DeskStep =
  /** Typing in one place: joined with what was typed there just before. */
  | { readonly do: "type"; readonly key: Key; readonly text: string }
  /** Several edits as one step that undo takes back; totals that are given a text become typed ones. */
  | { readonly do: "edit"; readonly label: string; readonly edits: readonly Edit[] }
  /** The report is made into another state of itself. */
  | { readonly do: "become"; readonly label: string; readonly report: Report }
  /** What others saved: no step of its own. */
  | { readonly do: "receive"; readonly edits: readonly Edit[] }
  | { readonly do: "undo" | "redo" | "endRun" }
  | { readonly do: "hold"; readonly held: boolean }
  | { readonly do: "enter"; readonly cell: string };

/** The state afterwards, the same where nothing changed, and the places whose text is another. */
export interface Stepped {
  readonly state: DeskState;
  readonly keys: readonly Key[];
}

export function startDesk(report: Report): DeskState {
  return { report, history: noHistory, typed: new Map(), run: 0, active: undefined, held: false };
}

/** What something that happens makes of the desk. */
export function deskStep(edition: Edition, state: DeskState, step: DeskStep): Stepped {
  switch (step.do) {
    case "type":
      return recorded(state, "填写", [{ key: step.key, text: step.text }], `${state.run}`);
    case "edit":
      return recorded(inNewRun(state), step.label, withTotalsTyped(edition, state.report, step.edits));
    case "become": {
      const edits = changedKeys(state.report, step.report).map((key) => ({ key, text: textAt(step.report, key) }));
      return recorded(inNewRun(state), step.label, edits);
    }
    case "receive":
      return applied(state, step.edits);
    case "undo":
    case "redo":
      return stepped(state, step.do);
    case "endRun":
      return unchanged(inNewRun(state));
    case "hold":
      return unchanged(state.held === step.held ? state : { ...state, held: step.held });
    case "enter":
      return unchanged(state.active === step.cell ? state : { ...state, active: step.cell });
  }
}

function unchanged(state: DeskState): Stepped {
  return { state, keys: [] };
}

function inNewRun(state: DeskState): DeskState {
  return { ...state, run: state.run + 1 };
}

/** Edits as one step that undo takes back; none where nothing changes. */
function recorded(state: DeskState, label: string, edits: readonly Edit[], run?: string): Stepped {
  const changes = edits.flatMap(({ key, text }) => {
    const before = textAt(state.report, key);
    return before === text ? [] : [{ key, before, after: text }];
  });
  if (changes.length === 0) return unchanged(state);
  const { state: next, keys } = applied(state, edits);
  return { state: { ...next, history: withStep(state.history, { label, changes, run }) }, keys };
}

function stepped(state: DeskState, direction: "undo" | "redo"): Stepped {
  const taken = direction === "undo" ? undo(state.history) : redo(state.history);
  if (!taken) return unchanged(state);
  const side = direction === "undo" ? "before" : "after";
  const edits = taken.step.changes.map((change) => ({ key: change.key, text: change[side] }));
  const { state: next, keys } = applied(state, edits);
  return { state: { ...next, history: taken.history }, keys };
}

function applied(state: DeskState, edits: readonly Edit[]): Stepped {
  const keys: Key[] = [];
  let { report } = state;
  let typed: Map<Key, string> | undefined;
  for (const { key, text, typed: words } of edits) {
    if (textAt(report, key) === text) continue;
    report = withText(report, key, text);
    keys.push(key);
    if (words === undefined && !state.typed.has(key)) continue;
    typed ??= new Map(state.typed);
    if (words === undefined) typed.delete(key);
    else typed.set(key, words);
  }
  return keys.length === 0 ? unchanged(state) : { state: { ...state, report, typed: typed ?? state.typed }, keys };
}
