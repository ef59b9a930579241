// Audit of published reports: nothing is kept.
import type { Metadata } from "next";
import { AuditDesk } from "#components/audit/audit-desk.tsx";
import { visitorForPage } from "#server/accounts/visit.ts";

export const metadata: Metadata = { title: "审查已发布的年报" };

export default async function AuditPage() {
  await visitorForPage();
  return <AuditDesk />;
}
