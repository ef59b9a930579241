// The preview of one report: its pages as printed, and its downloads.
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PreviewScreen } from "#components/preview/preview-screen.tsx";
import { ReportFrame } from "#components/shell/report-frame.tsx";
import { storeForPage } from "#server/accounts/visit.ts";
import { isRefusal } from "#server/ground/refusal.ts";
import { type ReportPageProps, reportWay } from "#server/levels/report-way.ts";
import { previewReport } from "#server/reports/preview-report.ts";

export const metadata: Metadata = { title: "预览与下载" };

export default async function PreviewPage({ params, searchParams }: ReportPageProps) {
  const { reportId } = await params;
  try {
    const { rail, ...preview } = await previewReport(await storeForPage(), reportId);
    const way = await reportWay(reportId, rail.year, searchParams);
    return (
      <ReportFrame rail={rail} way={way} place="预览与下载" printsItself>
        <PreviewScreen preview={preview} way={way} />
      </ReportFrame>
    );
  } catch (error) {
    if (isRefusal(error) && (error.status === 404 || error.status === 410)) notFound();
    throw error;
  }
}
