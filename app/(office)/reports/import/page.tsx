// Import of a published report.
import type { Metadata } from "next";
import { ImportDesk } from "#components/importing/import-desk.tsx";
import { listReports } from "#server/reports/read-report.ts";
import { openedStore } from "#server/store/opened-store.ts";

export const metadata: Metadata = { title: "导入已有年报" };

export default async function ImportPage() {
  const reports = await listReports(await openedStore());
  return <ImportDesk reports={reports.map(({ id, office, year }) => ({ id, office, year }))} />;
}
