// The office's reports.
import type { Metadata } from "next";
import { ReportList } from "#components/reports/report-list.tsx";
import { stateNames } from "#core/workflow/states.ts";
import { officeMode } from "#server/accounts/office-mode.ts";
import { storeForPage } from "#server/accounts/visit.ts";
import { listWithStates } from "#server/reports/list-states.ts";
import { listReports } from "#server/reports/read-report.ts";

export const metadata: Metadata = { title: "我的年报" };

export default async function ReportsPage() {
  const store = await storeForPage();
  const [reports, deleted, ways] = await Promise.all([
    listWithStates(store),
    listReports(store, { deleted: true }),
    officeMode() ? store.review.works() : [],
  ]);
  const work = new Map(ways.map(({ report, state }) => [report, stateNames[state]]));
  const listed = reports.map((report) => {
    const way = work.get(report.id);
    return way === undefined ? report : { ...report, work: way };
  });
  return <ReportList reports={listed} deleted={deleted} thisYear={new Date().getFullYear()} />;
}
