// What would change, shown where it is printed: the tables with new figures in colour and the old ones small beneath.
"use client";
import { type KeyboardEvent, type RefObject, useMemo, useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { buildTable, type TableNode } from "#core/document/build-table.ts";
import { cellByName } from "#core/editions/cells.ts";
import type { Edition } from "#core/editions/edition.ts";
import { applyChanges } from "#core/report/apply-changes.ts";
import { figuresOf } from "#core/report/figures.ts";
import type { Report } from "#core/report/report.ts";
import { sectionTitle } from "#core/report/title.ts";
import { type ChangedCell, changeKind } from "./changed-cell.ts";
import styles from "./changed-tables.module.css";
import { PrintedTable } from "./printed-table.tsx";

export interface ChangedTablesProps {
  readonly edition: Edition;
  /** As it is now. */
  readonly report: Report;
  readonly changes: readonly ChangedCell[];
  /** Cells whose change is not wanted. */
  readonly refused?: ReadonlySet<string>;
  /** A change is refused, or wanted after all; without it the changes are to be looked at alone. */
  readonly onToggle?: (cell: string) => void;
}

const nothing: ReadonlySet<string> = new Set();

/** The tables that changes touch. One stop of the tab key; arrows, F8 go from change to change, Enter or space answers. */
export function ChangedTables({ edition, report, changes, refused = nothing, onToggle }: ChangedTablesProps) {
  const host = useRef<HTMLElement>(null);
  const [at, setAt] = useState<string>();
  const byCell = useMemo(() => new Map(changes.map((change) => [change.cell, change])), [changes]);
  const tables = useMemo(() => tablesAfter(edition, report, changes, refused), [edition, report, changes, refused]);
  if (changes.length === 0) return null;
  const stop = at !== undefined && byCell.has(at) ? at : changes[0]?.cell;
  return (
    <section
      ref={host}
      className={styles.changes}
      aria-label="改动后的表格"
      onKeyDown={(event) => pressIn(event, host)}
    >
      <Counts changes={changes} refused={refused} onNext={onToggle && (() => step(host.current, 1))} />
      {tables.map((table) => (
        <PrintedTable
          key={table.id}
          table={table}
          byCell={byCell}
          refused={refused}
          stop={stop}
          onFocus={setAt}
          onToggle={onToggle}
        />
      ))}
    </section>
  );
}

/** How many cells change in which way, with the colour of each. */
function Counts({
  changes,
  refused,
  onNext,
}: {
  readonly changes: readonly ChangedCell[];
  readonly refused: ReadonlySet<string>;
  readonly onNext: (() => void) | undefined;
}) {
  const count = (kind: string) => changes.filter((change) => changeKind(change) === kind).length;
  const counts = [
    { kind: "filled", words: "填入空白格", amount: count("filled") },
    { kind: "overwritten", words: "改原来的数", amount: count("overwritten") },
    { kind: "doubtful", words: "名称只是相近，或折算过单位，请核对", amount: count("doubtful") },
    { kind: "refused", words: "不改", amount: refused.size },
  ];
  return (
    <div className={styles.counts}>
      <ul>
        {counts
          .filter(({ amount }) => amount > 0)
          .map(({ kind, words, amount }) => (
            <li key={kind} data-count={kind}>
              <i className={styles.swatch} data-kind={kind} aria-hidden="true" />
              {words} {amount} 格
            </li>
          ))}
      </ul>
      {onNext ? (
        <>
          <Button small onClick={onNext} title="F8">
            下一处改动
          </Button>
          <span className={styles.keys}>方向键到相邻的改动，回车或点击：改／不改这一格</span>
        </>
      ) : null}
    </div>
  );
}

/** The printed tables that hold a change, with those made that are wanted: totals follow. */
function tablesAfter(
  edition: Edition,
  report: Report,
  changes: readonly ChangedCell[],
  refused: ReadonlySet<string>,
): readonly TableNode[] {
  const wanted = changes.filter(({ cell }) => !refused.has(cell));
  const after = applyChanges(
    edition,
    report,
    wanted.map(({ cell, after: value }) => ({ cell, value })),
  );
  const touched = new Set(changes.map(({ cell }) => cellByName(edition, cell)?.section));
  const figures = figuresOf(edition, after);
  return edition.sections
    .filter((section) => touched.has(section))
    .map((section) => buildTable(edition, section, sectionTitle(section, report.year), after, figures));
}

const changed = "button[data-change]";

function pressIn(event: KeyboardEvent, host: RefObject<HTMLElement | null>) {
  const { key, shiftKey, target } = event;
  if (key === "F8") {
    event.preventDefault();
    step(host.current, shiftKey ? -1 : 1);
    return;
  }
  if (!(target instanceof HTMLElement) || !target.matches(changed) || !host.current) return;
  const next = nearest(host.current, target, key);
  if (next === undefined) return;
  event.preventDefault();
  next?.focus();
}

/** The next change in reading order from the one that has or had the focus; it goes round. */
function step(host: HTMLElement | null, by: 1 | -1) {
  const all = [...(host?.querySelectorAll<HTMLElement>(changed) ?? [])];
  const from = all.indexOf(document.activeElement as HTMLElement);
  const to =
    from < 0
      ? Math.max(
          0,
          all.findIndex((one) => one.tabIndex === 0),
        )
      : from + by;
  all[(to + all.length) % all.length]?.focus();
}

/** The nearest change in the direction of an arrow key; null at the edge, undefined for other keys. */
function nearest(host: HTMLElement, from: HTMLElement, key: string): HTMLElement | null | undefined {
  const direction = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] }[key];
  if (!direction) return undefined;
  const [right = 0, down = 0] = direction;
  const centre = (element: HTMLElement) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  };
  const start = centre(from);
  let best: { readonly element: HTMLElement; readonly far: number } | undefined;
  for (const element of host.querySelectorAll<HTMLElement>(changed)) {
    const { x, y } = centre(element);
    const along = (x - start.x) * right + (y - start.y) * down;
    const aside = Math.abs((x - start.x) * down) + Math.abs((y - start.y) * right);
    if (element === from || along < 2) continue;
    // Straight ahead before aslant.
    const far = along + aside * 4;
    if (!best || far < best.far) best = { element, far };
  }
  return best?.element ?? null;
}
