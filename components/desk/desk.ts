// The clerk's desk: one report being edited, rechecked as a whole at every change, outside React.

import type { CheckContext } from "#core/checks/context.ts";
import type { Finding } from "#core/checks/finding.ts";
import { cellsOf } from "#core/editions/cells.ts";
import type { Edition } from "#core/editions/edition.ts";
import { figuresOf } from "#core/report/figures.ts";
import type { Key } from "#core/report/keys.ts";
import type { Figures, Report } from "#core/report/report.ts";
import type { YearOf } from "#core/report/year-of.ts";
import type { CellView } from "./cell-view.ts";
import { createCellViews } from "./cell-views.ts";
import { type DeskStep, deskStep, startDesk } from "./desk-state.ts";
import type { Edit } from "./edit.ts";
import { createListeners } from "./listeners.ts";
import type { FindingTools, LiveCheck } from "./live-check.ts";
import { createRechecking } from "./rechecking.ts";
import { createTopics, type Topics } from "./topics.ts";
import { recentKeys, type Step } from "./undo-history.ts";

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

/** The report of the desk's state, its totals and what checks need of it; worked out anew only where the report is another. */
function createLive({ edition, report, lastYear, today }: DeskOptions) {
  let state = startDesk(report);
  let figures = figuresOf(edition, report);
  let context: CheckContext = { edition, report, figures, lastYear, today };
  return {
    state: () => state,
    context: () => context,
    advance(step: DeskStep): readonly Key[] {
      const stepped = deskStep(edition, state, step);
      state = stepped.state;
      if (stepped.keys.length > 0) {
        figures = figuresOf(edition, state.report);
        context = { edition, report: state.report, figures, lastYear, today };
      }
      return stepped.keys;
    },
  };
}

/** The input that is typed into shows its text already; a table's inputs are all such. */
function shownAlready(step: DeskStep, key: Key): boolean {
  return step.do === "type" && key.startsWith("entries.");
}

/** A desk for one report. */
export function createDesk(options: DeskOptions): Desk {
  const { edition } = options;
  const topics = createTopics();
  const { state, context, advance } = createLive(options);
  const views = createCellViews(cellsOf(edition), topics);
  const { changed, ...checks } = createRechecking({ context, views, topics }, options.check);
  const edited = createListeners<readonly Key[]>();

  /** Takes a step and tells of it. Returns the keys whose text is another. */
  function take(step: DeskStep): readonly Key[] {
    const before = state();
    const keys = advance(step);
    const after = state();
    if (after.history !== before.history) topics.mark("history");
    if (after.held !== before.held) topics.mark("held");
    if (after.active !== before.active) topics.mark("active");
    if (keys.length > 0) {
      changed(step.do === "type" ? "key" : "step", keys);
      for (const key of keys) if (!shownAlready(step, key)) topics.mark(`text:${key}`);
      topics.mark("report");
    }
    topics.publish();
    if (keys.length > 0 && step.do !== "receive") edited.tell(keys);
    return keys;
  }

  topics.publish();
  return {
    edition,
    lastYear: options.lastYear,
    topics,
    ...checks,
    report: () => state().report,
    figures: () => context().figures,
    view: views.of,
    context,
    type: (key, text) => void take({ do: "type", key, text }),
    edit: (label, edits) => take({ do: "edit", label, edits }).length,
    become: (label, report) => take({ do: "become", label, report }).length,
    receive: (edits) => void take({ do: "receive", edits }),
    hold: (held) => void take({ do: "hold", held }),
    holding: () => state().held,
    typedFor: (key) => state().typed.get(key),
    endRun: () => void take({ do: "endRun" }),
    undo: () => travel("undo", state().history.done),
    redo: () => travel("redo", state().history.undone),
    canUndo: () => state().history.done.length > 0,
    canRedo: () => state().history.undone.length > 0,
    recentKeys: () => recentKeys(state().history),
    active: () => state().active,
    setActive: (cell) => void take({ do: "enter", cell }),
    onEdited: edited.listen,
  };

  function travel(direction: "undo" | "redo", steps: readonly Step[]): Step | undefined {
    const step = steps.at(-1);
    if (step) take({ do: direction });
    return step;
  }
}
