// What happened to a report, and the way back to any of its states.
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { RevisionList } from "#components/history/revision-list.tsx";
import { reportTitle } from "#core/report/title.ts";
import { storeForPage } from "#server/accounts/visit.ts";
import { isRefusal } from "#server/ground/refusal.ts";
import { readReport } from "#server/reports/read-report.ts";
import { historyOf } from "#server/reports/report-history.ts";

export const metadata: Metadata = { title: "修改历史" };

export default async function HistoryPage({ params }: { params: Promise<{ reportId: string }> }) {
  const { reportId } = await params;
  try {
    const store = await storeForPage();
    const { report } = await readReport(store, reportId);
    return <RevisionList reportId={reportId} title={reportTitle(report)} {...(await historyOf(store, reportId))} />;
  } catch (error) {
    if (isRefusal(error)) notFound();
    throw error;
  }
}
