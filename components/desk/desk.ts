// The clerk's desk: one report being edited, rechecked as a whole at every change, outside React.

import type { CheckContext, YearOf } from "#core/checks/context.ts";
import type { Finding } from "#core/checks/finding.ts";
import { cellsOf } from "#core/editions/cells.ts";
import type { Edition } from "#core/editions/edition.ts";
import { changedKeys } from "#core/report/changed-keys.ts";
import { figuresOf } from "#core/report/figures.ts";
import { type Key, textAt, withText } from "#core/report/keys.ts";
import type { Figures, Report } from "#core/report/report.ts";
import type { CellView } from "./cell-view.ts";
import { createCellViews } from "./cell-views.ts";
import type { Edit } from "./edit.ts";
import { createFound } from "./found.ts";
import type { FindingTools, LiveCheck } from "./live-check.ts";
import { createTopics, type Topics } from "./topics.ts";
import { withTotalsTyped } from "./totals-typed.ts";
import { noHistory, recentKeys, redo, type Step, undo, withStep } from "./undo-history.ts";

/** Where an edit comes from: the input that already shows it needs no writing back. */
export type Source = "input" | "program" | "server";

export interface Desk {
  readonly edition: Edition;
  readonly lastYear: YearOf | undefined;
  readonly topics: Topics;
  report(): Report;
  figures(): Figures;
  findings(): readonly Finding[];
  view(cell: string): CellView;
  context(): CheckContext;
  /** Typing in one place: joined with what was typed there just before. */
  type(key: Key, text: string): void;
  /** Several edits as one step that undo takes back; edits that change nothing are dropped. Returns how many did. */
  edit(label: string, edits: readonly Edit[]): number;
  /** The report is made into another state of itself, as one step. */
  become(label: string, report: Report): number;
  /** Takes over what others saved: no step of its own. */
  receive(edits: readonly Edit[]): void;
  /** Something is shown in a field that was not taken over yet, because it is still being composed; or no longer. */
  hold(held: boolean): void;
  holding(): boolean;
  /** What was typed for the text that stands there now, where that is another. */
  typedFor(key: Key): string | undefined;
  /** Ends a run of typing, so that the next one is a step of its own. */
  endRun(): void;
  undo(): Step | undefined;
  /** What was edited lately, latest first. */
  recentKeys(): readonly Key[];
  redo(): Step | undefined;
  canUndo(): boolean;
  canRedo(): boolean;
  /** The cell that was last entered, for whatever is shown about it. */
  active(): string | undefined;
  setActive(cell: string): void;
  /** Tells who edits: `(keys) => void` after each change that did not come from the server. */
  onEdited(listener: (keys: readonly Key[]) => void): () => void;
  /** Have the checks arrived? */
  checking(): boolean;
  /** The checks run at every change from now on. */
  setCheck(check: LiveCheck, more?: FindingTools): void;
  /** The findings without those that were explained, or overridden with a reason. */
  unanswered(): readonly Finding[];
  /** Other findings than those at hand at every keystroke: text, last year. */
  setSlowFindings(findings: readonly Finding[]): void;
  /** Works out at once what is found and which repairs are sound; by itself this comes in the pauses. */
  settle(): void;
}

export interface DeskOptions {
  readonly edition: Edition;
  readonly report: Report;
  readonly lastYear?: YearOf | undefined;
  readonly today?: string | undefined;
  /** The checks run at every change; they may come later. */
  readonly check?: LiveCheck | undefined;
}

const entryKey = /^entries\./;
/** A burst of keys is checked once, this many milliseconds after its last; totals follow every key. */
const checkAfter = 180;
/** After this long without a change (milliseconds) the topic `calm` is told: for what need not follow every key. */
const calmAfter = 500;

/** A desk for one report. */
export function createDesk({ edition, report: first, lastYear, today, check: firstCheck }: DeskOptions): Desk {
  const topics = createTopics();
  const views = createCellViews(cellsOf(edition), topics);
  const editedListeners = new Set<(keys: readonly Key[]) => void>();
  let check = firstCheck;
  let report = first;
  let figures = figuresOf(edition, report);
  let known: CheckContext | undefined;
  const found = createFound(context, () => {
    topics.mark("findings");
    refreshViews();
    topics.mark("calm");
    topics.publish();
  });
  let history = noHistory;
  let held = false;
  const typedTexts = new Map<Key, string>();
  let run = 0;
  let active: string | undefined;
  let checking: ReturnType<typeof setTimeout> | undefined;
  let calming: ReturnType<typeof setTimeout> | undefined;

  /** The same one for as long as nothing changes: what was found in it is kept with it. */
  function context(): CheckContext {
    if (known?.report !== report || known.figures !== figures) known = { edition, report, figures, lastYear, today };
    return known;
  }

  function recheck() {
    clearTimeout(checking);
    if (found.takeQuick(check?.(context()) ?? [])) topics.mark("findings");
    refreshViews();
  }

  function recheckSoon() {
    clearTimeout(checking);
    checking = setTimeout(() => {
      recheck();
      topics.publish();
    }, checkAfter);
  }

  function refreshViews() {
    views.refresh(report, figures, found.shown());
  }

  function apply(edits: readonly Edit[], source: Source): readonly Key[] {
    const keys: Key[] = [];
    for (const { key, text, typed } of edits) {
      if (textAt(report, key) === text) continue;
      report = withText(report, key, text);
      if (typed === undefined) typedTexts.delete(key);
      else typedTexts.set(key, typed);
      keys.push(key);
    }
    if (keys.length === 0) return keys;
    figures = figuresOf(edition, report);
    found.interrupt();
    if (source === "input") {
      refreshViews();
      recheckSoon();
    } else recheck();
    for (const key of keys) if (source !== "input" || !entryKey.test(key)) topics.mark(`text:${key}`);
    topics.mark("report");
    topics.publish();
    clearTimeout(calming);
    calming = setTimeout(becomeCalm, calmAfter);
    if (source !== "server") for (const listener of editedListeners) listener(keys);
    return keys;
  }

  function record(label: string, edits: readonly Edit[], source: Source, runName?: string): number {
    const changes = edits.flatMap(({ key, text }) => {
      const before = textAt(report, key);
      return before === text ? [] : [{ key, before, after: text }];
    });
    if (changes.length === 0) return 0;
    history = withStep(history, { label, changes, run: runName });
    topics.mark("history");
    apply(edits, source);
    return changes.length;
  }

  function becomeCalm() {
    topics.mark("calm");
    topics.publish();
    found.settleSoon();
  }

  recheck();
  topics.publish();

  return {
    edition,
    lastYear,
    topics,
    report: () => report,
    figures: () => figures,
    findings: found.shown,
    view: views.of,
    context,
    type(key, text) {
      record("填写", [{ key, text }], "input", `${run}`);
    },
    edit(label, edits) {
      run += 1;
      return record(label, withTotalsTyped(edition, report, edits), "program");
    },
    become(label, next) {
      run += 1;
      return record(
        label,
        changedKeys(report, next).map((key) => ({ key, text: textAt(next, key) })),
        "program",
      );
    },
    receive(edits) {
      apply(edits, "server");
    },
    hold(now) {
      if (now === held) return;
      held = now;
      topics.mark("held");
      topics.publish();
    },
    holding: () => held,
    typedFor: (key) => typedTexts.get(key),
    endRun() {
      run += 1;
    },
    undo() {
      const back = undo(history);
      if (!back) return undefined;
      history = back.history;
      topics.mark("history");
      apply(
        back.step.changes.map(({ key, before }) => ({ key, text: before })),
        "program",
      );
      return back.step;
    },
    redo() {
      const again = redo(history);
      if (!again) return undefined;
      history = again.history;
      topics.mark("history");
      apply(
        again.step.changes.map(({ key, after }) => ({ key, text: after })),
        "program",
      );
      return again.step;
    },
    canUndo: () => history.done.length > 0,
    canRedo: () => history.undone.length > 0,
    recentKeys: () => recentKeys(history),
    active: () => active,
    setActive(cell) {
      if (cell === active) return;
      active = cell;
      topics.mark("active");
      topics.publish();
    },
    onEdited(listener) {
      editedListeners.add(listener);
      return () => {
        editedListeners.delete(listener);
      };
    },
    checking: () => check !== undefined,
    unanswered() {
      const year = context();
      return found.shown().filter((finding) => found.tools().unanswered(year, finding));
    },
    setCheck(next, more = found.tools()) {
      check = next;
      found.setTools(more);
      recheck();
      topics.mark("findings");
      topics.mark("calm");
      topics.publish();
      found.settleSoon();
    },
    setSlowFindings(next) {
      if (!found.takeSlow(next)) return;
      topics.mark("findings");
      refreshViews();
      topics.mark("calm");
      topics.publish();
    },
    settle() {
      recheck();
      found.settle();
      topics.publish();
    },
  };
}
