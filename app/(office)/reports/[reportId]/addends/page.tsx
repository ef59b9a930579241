// A summed report asked who its figures are made of; `?cell=` is asked at once.
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AddendsScreen } from "#components/collections/addends-screen.tsx";
import { ReportFrame } from "#components/shell/report-frame.tsx";
import { cellByName, cellsOf } from "#core/editions/cells.ts";
import { requireEdition } from "#core/editions/registry.ts";
import { figuresOf, printedText } from "#core/report/figures.ts";
import { storeForPage } from "#server/accounts/visit.ts";
import { orNotFound } from "#server/collections/or-not-found.ts";
import { reportWay } from "#server/levels/report-way.ts";
import { outputSource } from "#server/reports/output-source.ts";
import { reportRail } from "#server/reports/report-rail.ts";

export const metadata: Metadata = { title: "汇总数由谁构成" };

interface Props {
  readonly params: Promise<{ readonly reportId: string }>;
  readonly searchParams: Promise<{ readonly cell?: string | readonly string[] }>;
}

export default async function AddendsPage({ params, searchParams }: Props) {
  const { reportId } = await params;
  const source = await orNotFound(async () => outputSource(await storeForPage(), reportId));
  if (!source?.report.addends) notFound();
  const { report } = source;
  const edition = requireEdition(report.edition);
  const figures = figuresOf(edition, report);
  const { cell } = await searchParams;
  const way = await reportWay(reportId, report.year, searchParams);
  return (
    <ReportFrame rail={reportRail(reportId, source)} way={way} place="汇总数由谁构成">
      <AddendsScreen
        reportId={reportId}
        year={report.year}
        edition={edition.id}
        addends={report.addends?.length ?? 0}
        figures={Object.fromEntries(
          cellsOf(edition).map(({ name }) => [name, printedText(edition, report, figures, name)]),
        )}
        asked={typeof cell === "string" && cellByName(edition, cell) ? cell : undefined}
      />
    </ReportFrame>
  );
}
