// The wizard of one report: makes the desk, keeps it safe, shows the step that the address names.
"use client";
import { useEffect, useState } from "react";
import { announce } from "#components/ui/announce.ts";
import { StatusRegion } from "#components/ui/status-region.tsx";
import { checkFigures, checkNarrative, checkYears } from "#core/checks/check-report.ts";
import { requireEdition } from "#core/editions/registry.ts";
import { figuresOf } from "#core/report/figures.ts";
import type { Report } from "#core/report/report.ts";
import { BasicsStep } from "./basics/basics-step.tsx";
import { createDesk, type Desk } from "./desk/desk.ts";
import { DeskProvider } from "./desk/desk-context.tsx";
import { DeskFrame } from "./desk-frame.tsx";
import { HubStep } from "./hub/hub-step.tsx";
import { ReviewStep } from "./review/review-step.tsx";
import { type Keeper, keepSafe } from "./saving/keep-safe.ts";
import { OutboxProvider } from "./saving/outbox-context.tsx";
import { ReportIdProvider, useStep, useStepFocus } from "./step-navigation.tsx";
import { basicsStep, hubStep, reviewStep } from "./steps.ts";
import { TableStep } from "./table/table-step.tsx";
import { TextStep } from "./text/text-step.tsx";

export interface DeskScreenProps {
  readonly reportId: string;
  readonly version: number;
  readonly savedAt: string;
  readonly report: Report;
  readonly lastYear?: Report | undefined;
  /** 2026-11-22, the server's day. */
  readonly today: string;
}

export function DeskScreen({ reportId, version, savedAt, report, lastYear, today }: DeskScreenProps) {
  const [desk] = useState(() => deskOf(report, lastYear, today));
  const [keeper, setKeeper] = useState<Keeper>();
  const step = useStep(reportId);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the page's first state is the base; later ones come from the server itself
  useEffect(() => {
    const kept = keepSafe(reportId, desk, { report, version, savedAt }, (count) => {
      announce(`已恢复上次没有保存完的 ${count} 处修改`, { label: "撤销", run: () => desk.undo() });
    });
    setKeeper(kept);
    return () => kept.stop();
  }, [reportId, desk]);

  useSlowChecks(desk);

  return (
    <DeskProvider desk={desk}>
      <OutboxProvider outbox={keeper?.outbox}>
        <ReportIdProvider reportId={reportId}>
          <DeskFrame reportId={reportId} step={step}>
            <Step key={step} desk={desk} reportId={reportId} step={step} />
          </DeskFrame>
          <StatusRegion />
        </ReportIdProvider>
      </OutboxProvider>
    </DeskProvider>
  );
}

function Step({ desk, reportId, step }: { desk: Desk; reportId: string; step: string }) {
  useStepFocus(step);
  if (step === basicsStep) return <BasicsStep />;
  if (step === reviewStep) return <ReviewStep />;
  const section = desk.edition.sections.find(({ id }) => id === step);
  if (step === hubStep || !section) return <HubStep reportId={reportId} />;
  return section.tables ? <TableStep section={section} /> : <TextStep section={section} />;
}

function deskOf(report: Report, lastYear: Report | undefined, today: string): Desk {
  const edition = requireEdition(report.edition);
  const before = lastYear && requireEdition(lastYear.edition);
  return createDesk({
    edition,
    report,
    today,
    lastYear: before && lastYear && { edition: before, report: lastYear, figures: figuresOf(before, lastYear) },
    check: checkFigures,
  });
}

/** Checks of text and of last year run in the pauses. */
function useSlowChecks(desk: Desk) {
  useEffect(() => {
    const run = () => desk.setSlowFindings([...checkNarrative(desk.context()), ...checkYears(desk.context())]);
    run();
    return desk.topics.of("calm")(run);
  }, [desk]);
}
