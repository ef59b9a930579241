// A new report.
import type { Metadata } from "next";
import { NewReport } from "#components/reports/new-report.tsx";
import { listReports } from "#server/reports/read-report.ts";
import { openedStore } from "#server/store/opened-store.ts";

export const metadata: Metadata = { title: "新建年报" };

export default async function NewReportPage() {
  const reports = await listReports(await openedStore());
  return <NewReport reports={reports} thisYear={new Date().getFullYear()} />;
}
