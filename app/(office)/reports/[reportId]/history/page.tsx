// What happened to a report, and the way back to any of its states.
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { RevisionList } from "#components/history/revision-list.tsx";
import { ReportFrame } from "#components/shell/report-frame.tsx";
import { storeForPage } from "#server/accounts/visit.ts";
import { isRefusal } from "#server/ground/refusal.ts";
import { type ReportPageProps, reportWay } from "#server/levels/report-way.ts";
import { outputSource } from "#server/reports/output-source.ts";
import { historyOf } from "#server/reports/report-history.ts";
import { reportRail } from "#server/reports/report-rail.ts";

export const metadata: Metadata = { title: "修改历史" };

export default async function HistoryPage({ params, searchParams }: ReportPageProps) {
  const { reportId } = await params;
  try {
    const store = await storeForPage();
    const rail = reportRail(reportId, await outputSource(store, reportId));
    const way = await reportWay(reportId, rail.year, searchParams);
    return (
      <ReportFrame rail={rail} way={way} place="修改历史">
        <RevisionList reportId={reportId} {...(await historyOf(store, reportId))} />
      </ReportFrame>
    );
  } catch (error) {
    if (isRefusal(error)) notFound();
    throw error;
  }
}
