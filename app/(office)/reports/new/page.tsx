// A new report.
import type { Metadata } from "next";
import { NewReport } from "#components/reports/new-report.tsx";
import { storeForPage } from "#server/accounts/visit.ts";
import { listReports } from "#server/reports/read-report.ts";

export const metadata: Metadata = { title: "新建年报" };

export default async function NewReportPage() {
  const reports = await listReports(await storeForPage());
  return <NewReport reports={reports} thisYear={new Date().getFullYear()} />;
}
