// A report on its way between people.
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ReviewScreen } from "#components/review/review-screen.tsx";
import { ReportFrame } from "#components/shell/report-frame.tsx";
import { visitedForPage } from "#server/accounts/visit.ts";
import { orNotFound } from "#server/collections/or-not-found.ts";
import { type ReportPageProps, reportWay } from "#server/levels/report-way.ts";
import { outputSource } from "#server/reports/output-source.ts";
import { reportRail } from "#server/reports/report-rail.ts";
import { viewReview } from "#server/review/view-review.ts";

export const metadata: Metadata = { title: "审核与签发" };

export default async function ReviewPage({ params, searchParams }: ReportPageProps) {
  const visited = await visitedForPage();
  if (!visited) notFound();
  const { store, visitor } = visited;
  const { reportId } = await params;
  const view = await orNotFound(() => viewReview(store, visitor, reportId));
  const source = view && (await orNotFound(() => outputSource(store, reportId)));
  if (!source) notFound();
  const way = await reportWay(reportId, source.report.year, searchParams);
  return (
    <ReportFrame rail={reportRail(reportId, source)} way={way} place="审核与签发">
      <ReviewScreen first={view} />
    </ReportFrame>
  );
}
