// Budgets of the web documents: report → HTML at most 1 ms once warm, memory flat.
import { buildDocument } from "#core/document/build-document.ts";
import { chartsDocument } from "#core/document/charts/build-charts.ts";
import { publishedPart } from "#core/report/published-part.ts";
import { publishedReport } from "#testing/published-report.ts";
import { writeHtml } from "#writers/write-html.ts";
import { bestOf, type Measured } from "./measure.ts";

const limit = 1;
const manyReports = 2_000;

export async function benchHtml(): Promise<readonly Measured[]> {
  const { edition, report } = publishedReport("seed-2021-kaifeng");
  const document = buildDocument(edition, report);
  const exchange = publishedPart(edition, report);
  const charts = chartsDocument(edition, report);
  const measured = [
    { name: "report → document", value: bestOf(() => buildDocument(edition, report), 100), unit: "ms" },
    {
      name: "document → page with its data",
      value: bestOf(() => writeHtml(document, { exchange }), 100),
      unit: "ms",
      limit,
    },
    {
      name: "document → preview sheets",
      value: bestOf(() => writeHtml(document, { variant: "sheets" }), 100),
      unit: "ms",
      limit,
    },
    {
      name: "document → fragment for content systems",
      value: bestOf(() => writeHtml(document, { variant: "cms" }), 100),
      unit: "ms",
      limit,
    },
    { name: "charts → page", value: bestOf(() => writeHtml(charts), 100), unit: "ms", limit },
  ];
  const before = process.memoryUsage.rss();
  for (let count = 0; count < manyReports; count++) writeHtml(buildDocument(edition, report), { exchange });
  const grown = (process.memoryUsage.rss() - before) / 1_048_576;
  return [
    ...measured,
    { name: `memory grown over ${manyReports} pages`, value: Math.max(0, grown), unit: "MB", limit: 100 },
  ];
}
