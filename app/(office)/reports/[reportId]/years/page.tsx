// 对照上年: this year's tables beside last year's, to print.
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { YearsScreen } from "#components/preview/years/years-screen.tsx";
import { ReportFrame } from "#components/shell/report-frame.tsx";
import { compareYears } from "#core/document/compare-years.ts";
import { requireEdition } from "#core/editions/registry.ts";
import { storeForPage } from "#server/accounts/visit.ts";
import { orNotFound } from "#server/collections/or-not-found.ts";
import { type ReportPageProps, reportWay } from "#server/levels/report-way.ts";
import { outputSource } from "#server/reports/output-source.ts";
import { reportRail } from "#server/reports/report-rail.ts";

export const metadata: Metadata = { title: "对照上年" };

export default async function YearsPage({ params, searchParams }: ReportPageProps) {
  const { reportId } = await params;
  const source = await orNotFound(async () => outputSource(await storeForPage(), reportId));
  if (!source?.lastYear) notFound();
  const { report, edition, lastYear } = source;
  const before = requireEdition(lastYear.edition);
  const rail = reportRail(reportId, source);
  const way = await reportWay(reportId, report.year, searchParams);
  return (
    <ReportFrame rail={rail} way={way} place="对照上年" printsItself>
      <YearsScreen
        title={rail.title}
        year={report.year}
        lastYear={lastYear.year}
        otherForm={before.id === edition.id ? undefined : before.name}
        tables={compareYears({ edition, report }, { edition: before, report: lastYear })}
      />
    </ReportFrame>
  );
}
