// Import of a published report.
import type { Metadata } from "next";
import { ImportDesk } from "#components/importing/import-desk.tsx";
import { storeForPage } from "#server/accounts/visit.ts";
import { listReports } from "#server/reports/read-report.ts";

export const metadata: Metadata = { title: "导入已有年报" };

export default async function ImportPage() {
  const reports = await listReports(await storeForPage());
  return <ImportDesk reports={reports.map(({ id, office, year }) => ({ id, office, year }))} />;
}
