// A summed report asked who its figures are made of; `?cell=` is asked at once.
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AddendsScreen } from "#components/collections/addends-screen.tsx";
import { cellByName, cellsOf } from "#core/editions/cells.ts";
import { requireEdition } from "#core/editions/registry.ts";
import { figuresOf, printedText } from "#core/report/figures.ts";
import { reportTitle } from "#core/report/title.ts";
import { storeForPage } from "#server/accounts/visit.ts";
import { orNotFound } from "#server/collections/or-not-found.ts";
import { readReport } from "#server/reports/read-report.ts";

export const metadata: Metadata = { title: "汇总数由谁构成" };

interface Props {
  readonly params: Promise<{ readonly reportId: string }>;
  readonly searchParams: Promise<{ readonly cell?: string | readonly string[] }>;
}

export default async function AddendsPage({ params, searchParams }: Props) {
  const { reportId } = await params;
  const draft = await orNotFound(async () => readReport(await storeForPage(), reportId));
  if (!draft?.report.addends) notFound();
  const { report } = draft;
  const edition = requireEdition(report.edition);
  const figures = figuresOf(edition, report);
  const { cell } = await searchParams;
  return (
    <AddendsScreen
      reportId={reportId}
      title={reportTitle(report)}
      year={report.year}
      edition={edition.id}
      addends={report.addends?.length ?? 0}
      figures={Object.fromEntries(
        cellsOf(edition).map(({ name }) => [name, printedText(edition, report, figures, name)]),
      )}
      asked={typeof cell === "string" && cellByName(edition, cell) ? cell : undefined}
    />
  );
}
