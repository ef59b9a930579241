// The wizard of one report: makes the desk, keeps it safe, shows the step that the address names.
"use client";
import { type ReactNode, useEffect, useState } from "react";
import { announceStep } from "#components/desk/announce-step.ts";
import { delays } from "#components/desk/delays.ts";
import { createDesk, type Desk } from "#components/desk/desk.ts";
import { DeskProvider } from "#components/desk/desk-context.tsx";
import { runInSlices } from "#components/desk/run-in-slices.ts";
import type { Outbox } from "#components/desk/saving/outbox.ts";
import { OutboxProvider } from "#components/desk/saving/outbox-context.tsx";
import type { Fetched } from "#components/desk/saving/protocol.ts";
import { ReportIdProvider, useStep, useStepFocus } from "#components/desk/stepping/step-navigation.tsx";
import { fetchPatiently } from "#components/ui/fetch-patiently.ts";
import { StatusRegion } from "#components/ui/status-region.tsx";
import type { Edition } from "#core/editions/edition.ts";
import { figuresOf } from "#core/report/figures.ts";
import type { Report } from "#core/report/report.ts";
import { DeskFrame } from "./desk-frame.tsx";
import { loadRest, StepById } from "./registered-steps.tsx";

export interface DeskScreenProps {
  readonly reportId: string;
  /** Sent along as data: the browser needs no other edition than this. */
  readonly edition: Edition;
  readonly version: number;
  readonly savedAt: string;
  readonly report: Report;
  readonly lastYear?: { readonly edition: Edition; readonly report: Report } | undefined;
  /** 2026-11-22, the server's day. */
  readonly today: string;
  /** What is to be known above every step. */
  readonly notice?: ReactNode;
  /** People sign in: what is written is handed on to who reviews it. */
  readonly isReviewed: boolean;
}

export function DeskScreen(props: DeskScreenProps) {
  const { reportId, edition, version, savedAt, report, lastYear, today, notice, isReviewed } = props;
  const [desk] = useState(() =>
    createDesk({
      edition,
      report,
      today,
      lastYear: lastYear && { ...lastYear, figures: figuresOf(lastYear.edition, lastYear.report) },
    }),
  );
  const outbox = useAutosave(desk, reportId, { report, version, savedAt });
  const step = useStep(reportId);

  useChecks(desk);
  useRestOfWizard();

  return (
    <DeskProvider desk={desk}>
      <OutboxProvider outbox={outbox}>
        <ReportIdProvider reportId={reportId} isReviewed={isReviewed}>
          <DeskFrame reportId={reportId} step={step}>
            {notice}
            <Step key={step} desk={desk} step={step} />
          </DeskFrame>
          <StatusRegion />
        </ReportIdProvider>
      </OutboxProvider>
    </DeskProvider>
  );
}

function Step({ desk, step }: { desk: Desk; step: string }) {
  useStepFocus(step);
  return <StepById edition={desk.edition} step={step} />;
}

/** Autosave arrives after the page is there, and sends what was typed until then. */
function useAutosave(desk: Desk, reportId: string, known: Fetched): Outbox | undefined {
  const [outbox, setOutbox] = useState<Outbox>();

  // biome-ignore lint/correctness/useExhaustiveDependencies: the page's first state is the base; later ones come from the server itself
  useEffect(() => {
    let stop = () => {};
    let gone = false;
    const load = () => import("#components/desk/saving/keep-safe.ts");
    void fetchPatiently(load, () => !gone).then((module) => {
      if (gone || !module) return;
      const keeper = module.keepSafe(reportId, desk, known, (count) => {
        announceStep(desk, `已恢复上次没有保存完的 ${count} 处修改`, count);
      });
      stop = keeper.stop;
      setOutbox(keeper.outbox);
    });
    return () => {
      gone = true;
      stop();
    };
  }, [reportId, desk]);

  return outbox;
}

/** The checks arrive after the page is there: at every key those of figures, in the pauses those of text and of last year, then repairs. */
function useChecks(desk: Desk) {
  useEffect(() => {
    const stops: (() => void)[] = [];
    let gone = false;
    const load = () => Promise.all([import("#core/findings/check-report.ts"), import("#core/findings/ledger.ts")]);
    void fetchPatiently(load, () => !gone).then((modules) => {
      if (gone || !modules) return;
      const [{ checkFigures, checkInPause, checkNarrative, checkYears, foldInOrder, settleReport }, { isUnanswered }] =
        modules;
      desk.setCheck(checkFigures, { unanswered: isUnanswered, fold: foldInOrder, settle: settleReport });
      desk.setSlowFindings([...checkNarrative(desk.context()), ...checkYears(desk.context())]);
      let interrupt = () => {};
      const inPause = () => {
        interrupt();
        interrupt = runInSlices(checkInPause(desk.context()), desk.setSlowFindings);
      };
      stops.push(
        desk.topics.of("calm")(inPause),
        desk.topics.of("report")(() => interrupt()),
        () => interrupt(),
      );
    });
    return () => {
      gone = true;
      for (const stop of stops) stop();
    };
  }, [desk]);
}

/** The other steps and the dialogs are fetched while nobody waits for them, so that they are there when the server is not. */
function useRestOfWizard() {
  useEffect(() => {
    let gone = false;
    const timer = setTimeout(() => void fetchPatiently(loadRest, () => !gone), delays.rest);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, []);
}
