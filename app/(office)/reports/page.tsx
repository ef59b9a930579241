// The office's reports.
import type { Metadata } from "next";
import { ReportList } from "#components/reports/report-list.tsx";
import { listWithStates } from "#server/reports/list-states.ts";
import { listReports } from "#server/reports/read-report.ts";
import { openedStore } from "#server/store/opened-store.ts";

export const metadata: Metadata = { title: "我的年报" };

export default async function ReportsPage() {
  const store = await openedStore();
  const [reports, deleted] = await Promise.all([listWithStates(store), listReports(store, { deleted: true })]);
  return <ReportList reports={reports} deleted={deleted} thisYear={new Date().getFullYear()} />;
}
