// The wizard of one report; which step it shows, the browser reads from the address.
import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { registerStep, stepsOf } from "#components/desk/stepping/steps.ts";
import { HandInNotice } from "#components/review/hand-in-notice.tsx";
import { DeskScreen } from "#components/shell/desk-screen.tsx";
import { withOneAddend } from "#core/aggregate/one-addend.ts";
import type { HandInStatus } from "#core/contract/handing-in.ts";
import { editionById } from "#core/editions/registry.ts";
import { registerTables } from "#core/register/answerable-heads.ts";
import { reportTitle } from "#core/report/title.ts";
import { isReminded } from "#core/workflow/hand-in.ts";
import { refuseWriting } from "#core/workflow/judge-move.ts";
import { officeMode } from "#server/accounts/office-mode.ts";
import { storeForPage, visitedForPage } from "#server/accounts/visit.ts";
import { localDay } from "#server/ground/local-day.ts";
import { isRefusal } from "#server/ground/refusal.ts";
import { lastYearOf, readReport } from "#server/reports/read-report.ts";
import { handInStatus } from "#server/review/hand-in-status.ts";
import type { Draft } from "#server/store/store.ts";

interface Props {
  readonly params: Promise<{ readonly reportId: string; readonly step?: readonly string[] }>;
  readonly searchParams: Promise<Readonly<Record<string, string | readonly string[] | undefined>>>;
}

export async function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
  const { report } = await requireDraft((await params).reportId);
  return { title: reportTitle(report) };
}

export default async function ReportPage({ params, searchParams }: Props) {
  const { reportId, step = [] } = await params;
  if (await isLocked(reportId)) {
    const { collection } = await searchParams;
    // Who comes from a collection wants to read what came.
    redirect(
      typeof collection === "string"
        ? `/reports/${reportId}/preview?collection=${encodeURIComponent(collection)}`
        : `/reports/${reportId}/approval`,
    );
  }
  const draft = await requireDraft(reportId);
  const edition = editionById(draft.report.edition);
  if (!edition || step.length > 1 || !isStep(step[0])) notFound();
  const lastYear = await lastYearOf(await storeForPage(), draft);
  const before = lastYear && editionById(lastYear.report.edition);
  const today = localDay(new Date());
  const handIn = await handInStatus(await storeForPage(), reportId);
  return (
    <DeskScreen
      reportId={reportId}
      edition={edition}
      version={draft.version}
      savedAt={draft.updatedAt}
      report={withOneAddend(edition, draft.report)}
      lastYear={before && lastYear && { edition: before, report: withOneAddend(before, lastYear.report) }}
      today={today}
      isReviewed={officeMode() !== undefined}
      notice={handIn && isPressing(handIn, today) ? <HandInNotice status={handIn} /> : undefined}
    />
  );

  function isStep(id: string | undefined): boolean {
    return (
      id === undefined ||
      (id === registerStep && edition !== undefined && registerTables(edition).length > 0) ||
      (edition !== undefined && stepsOf(edition, draft.report.year).some((each) => each.id === id))
    );
  }
}

/** Where people sign in: the desk is for whoever may write now; others, and the author of what is under review, look. */
async function isLocked(reportId: string): Promise<boolean> {
  const visited = await visitedForPage();
  const work = await visited?.store.review.work(reportId);
  return (
    visited !== undefined &&
    work !== undefined &&
    refuseWriting(visited.visitor.tree, work, visited.visitor.person) !== undefined
  );
}

/** It was given back, or the last day is near. */
function isPressing({ state, due }: HandInStatus, today: string): boolean {
  return state === "returned" || isReminded(due, today);
}

async function requireDraft(reportId: string): Promise<Draft> {
  try {
    return await readReport(await storeForPage(), reportId);
  } catch (error) {
    if (isRefusal(error) && (error.status === 404 || error.status === 410)) notFound();
    throw error;
  }
}
