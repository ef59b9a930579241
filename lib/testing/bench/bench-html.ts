// What the web documents cost against putting the same page together from its pieces; memory flat.
import { buildDocument } from "#core/document/build-document.ts";
import { chartsDocument } from "#core/document/charts/build-charts.ts";
import type { PublishedPart } from "#core/report/published-part.ts";
import { publishedJson, publishedReport } from "#testing/published-report.ts";
import { writeHtml } from "#writers/write-html.ts";
import { inPairs, type Measured } from "./measure.ts";
import { concatenate, copyAsJson } from "./yardsticks.ts";

const manyReports = 2_000;

export async function benchHtml(): Promise<readonly Measured[]> {
  const { edition, report } = publishedReport("seed-2021-kaifeng");
  const document = buildDocument(edition, report);
  // As data it is the published part; taken as it is, so that commits that make it elsewhere can be measured too.
  const exchange = publishedJson("seed-2021-kaifeng") as unknown as PublishedPart;
  const charts = chartsDocument(edition, report);
  const page = (name: string, ours: () => string, limit: number) =>
    inPairs({ name, ours, by: "putting its pieces together", yardstick: concatenate(ours()), limit });
  const measured = [
    await inPairs({
      name: "report → document",
      ours: () => buildDocument(edition, report),
      by: "a copy of the document as JSON",
      yardstick: copyAsJson(document),
    }),
    await page("document → page with its data", () => writeHtml(document, { exchange }), 20),
    await page("document → preview sheets", () => writeHtml(document, { variant: "sheets" }), 20),
    await page("document → fragment for content systems", () => writeHtml(document, { variant: "cms" }), 20),
    await page("charts → page", () => writeHtml(charts), 20),
  ];
  const before = process.memoryUsage.rss();
  for (let count = 0; count < manyReports; count++) writeHtml(buildDocument(edition, report), { exchange });
  const grown = (process.memoryUsage.rss() - before) / 1_048_576;
  return [
    ...measured,
    { name: `memory grown over ${manyReports} pages`, value: Math.max(0, grown), unit: "MB", limit: 100 },
  ];
}
