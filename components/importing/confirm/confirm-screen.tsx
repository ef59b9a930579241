// Confirming what was read: the source on the left, the figures as printed tables on the right, doubtful ones first.
"use client";
import { useCallback, useEffect, useMemo, useReducer } from "react";
import { contextOf } from "#core/checks/context.ts";
import type { Finding } from "#core/checks/finding.ts";
import type { ReadAnswer } from "#core/contract/read-answer.ts";
import type { Edition } from "#core/editions/edition.ts";
import { checkFigures } from "#core/findings/check-report.ts";
import { computedText, figuresOf } from "#core/report/figures.ts";
import type { Report } from "#core/report/report.ts";
import { sectionHeading } from "#core/report/title.ts";
import { type ConfirmDesk, ConfirmDeskProvider, figureId } from "./confirm-context.tsx";
import styles from "./confirm-screen.module.css";
import { type Confirming, confirmedReport, confirmStep, startConfirming } from "./confirming.ts";
import { DoubtBar } from "./doubt-bar.tsx";
import { DoubtList } from "./doubt-list.tsx";
import { doubtsOf, openDoubt } from "./doubts.ts";
import { FigureGrid } from "./figure-grid.tsx";
import { inEdition } from "./in-edition.ts";
import { ReadText } from "./read-text.tsx";
import { ReportFacts } from "./report-facts.tsx";
import { SourceViews } from "./source-views.tsx";

/** A reading under confirmation: its state, and what follows from it. */
function useConfirmation(first: Report, kept: { state?: Confirming }) {
  const [state, step] = useReducer(confirmStep, undefined, () => kept.state ?? startConfirming(first));
  useEffect(() => {
    kept.state = state;
  }, [kept, state]);
  const { edition, read, chosen, settled } = state;
  const { report } = useMemo(() => confirmedReport(state), [state]);
  const readHere = useMemo(() => inEdition(read, edition).report, [read, edition]);
  const doubts = useMemo(() => doubtsOf(edition, readHere), [edition, readHere]);
  const doubtByCell = useMemo(() => new Map(doubts.map((doubt) => [doubt.cell, doubt])), [doubts]);
  const figures = useMemo(() => figuresOf(edition, report), [edition, report]);
  const found = useMemo(() => worstByCell(report), [report]);
  const figureAt = useMemo(() => firstFigures(readHere), [readHere]);

  const go = useCallback<ConfirmDesk["go"]>(
    (direction, done = settled) => {
      const next = openDoubt(doubts, done, chosen, direction);
      if (next) document.getElementById(figureId(next.cell))?.focus();
    },
    [chosen, doubts, settled],
  );
  const desk: ConfirmDesk = {
    state,
    step,
    doubts,
    go,
    doubtOf: (cell) => doubtByCell.get(cell),
    textOf: (cell) => computedText(edition, report, figures, cell) ?? report.entries[cell] ?? "",
    isComputed: (cell) => computedText(edition, report, figures, cell) !== undefined,
    findingOf: (cell) => found.get(cell),
  };
  useFigureInSight(chosen, found);
  return { desk, report, readHere, figureAt };
}

export function ConfirmScreen({
  answer,
  file,
  kept,
  actions,
}: {
  answer: ReadAnswer;
  /** What was read, where it is at hand. */
  file?: Blob;
  /** Where the state is kept while something else is shown. */
  kept: { state?: Confirming };
  /** What can be done with the confirmed report. */
  actions: (report: Report, openDoubts: number) => React.ReactNode;
}) {
  const { desk, report, readHere, figureAt } = useConfirmation(answer.report, kept);
  const { read, edition, chosen, settled } = desk.state;
  const showFigure = useCallback((cell: string) => document.getElementById(figureId(cell))?.focus(), []);
  const openCount = desk.doubts.filter(({ cell }) => !settled.has(cell)).length;

  return (
    <ConfirmDeskProvider value={desk}>
      <div className={styles.head}>
        <ReportFacts notes={answer.notes} />
        <div className={styles.actions}>{actions(report, openCount)}</div>
      </div>
      <div className={styles.panes}>
        <SourceViews
          file={file}
          source={answer.source}
          figureAt={figureAt}
          place={chosen === undefined ? undefined : read.reading?.[chosen]?.place}
          figure={chosen === undefined ? undefined : (read.printed?.[chosen] ?? read.entries[chosen])}
          onFigure={showFigure}
        />
        <section className={styles.figures} aria-label="读出的内容">
          <DoubtBar />
          <div className={styles.sections}>
            <DoubtList />
            <Sections report={report} read={readHere} edition={edition} />
          </div>
        </section>
      </div>
    </ConfirmDeskProvider>
  );
}

function Sections({ report, read, edition }: { report: Report; read: Report; edition: Edition }) {
  return (
    <>
      {report.narrative.opening ? (
        <section aria-label="引言">
          <h3>引言</h3>
          <ReadText text={report.narrative.opening} />
        </section>
      ) : null}
      {edition.sections.map((section) => (
        <section key={section.id} aria-label={sectionHeading(section, report.year)}>
          <h3>{sectionHeading(section, report.year)}</h3>
          {section.tables ? <FigureGrid edition={edition} section={section} read={read} /> : null}
          {section.content === "tables" && !report.narrative[section.id] ? null : (
            <ReadText text={report.narrative[section.id] ?? ""} />
          )}
        </section>
      ))}
    </>
  );
}

/** The bar above the tables grows and shrinks: the figure that is worked on stays in sight. */
function useFigureInSight(chosen: string | undefined, found: ReadonlyMap<string, Finding>) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the bar says depends on these
  useEffect(() => {
    const { activeElement } = document;
    if (activeElement instanceof HTMLInputElement && activeElement.dataset.cell)
      activeElement.scrollIntoView({ block: "nearest" });
  }, [chosen, found]);
}

/** The worst finding of each cell among those that need only the figures. */
function worstByCell(report: Report): ReadonlyMap<string, Finding> {
  const worst = new Map<string, Finding>();
  for (const finding of checkFigures(contextOf(report)))
    for (const cell of finding.cells) if (!worst.has(cell)) worst.set(cell, finding);
  return worst;
}

/** Place → the first cell that was read from it. */
function firstFigures(report: Report): ReadonlyMap<string, string> {
  const cells = new Map<string, string>();
  for (const [cell, { place }] of Object.entries(report.reading ?? {}))
    if (place !== undefined && !cells.has(place)) cells.set(place, cell);
  return cells;
}
