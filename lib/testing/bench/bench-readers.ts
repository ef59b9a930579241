// What reading costs, warm: a text, a page, a Word file, a PDF; and a thousand texts in a row.
import { buildDocument } from "#core/document/build-document.ts";
import { readReport } from "#readers/read-report.ts";
import { publishedBytes, publishedNames, publishedReport } from "#testing/published-report.ts";
import { wordingOf } from "#writers/wording.ts";
import { writeDocx } from "#writers/write-docx/write-docx.ts";
import { writeXlsx } from "#writers/write-xlsx/write-xlsx.ts";
import type { Measured } from "./measure.ts";

/** Milliseconds a reading takes: the best of several rounds after warming up. */
async function reading(bytes: Uint8Array, rounds = 12): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    const result = await readReport(bytes);
    if (!result.ok) throw new Error(result.message);
    if (round > 1) best = Math.min(best, performance.now() - start);
  }
  return best;
}

/** The slowest of several files. */
async function slowest(files: readonly string[], rounds?: number): Promise<number> {
  let worst = 0;
  for (const file of files) worst = Math.max(worst, await reading(publishedBytes(file), rounds));
  return worst;
}

export async function benchReaders(): Promise<readonly Measured[]> {
  const texts = publishedNames().filter((name) => !/html|fixture/u.test(name));
  const pages = publishedNames().filter((name) => /html|fixture/u.test(name));
  const { edition, report } = publishedReport("seed-2021-kaifeng");
  const word = await writeDocx(buildDocument(edition, report, wordingOf(edition)));
  const excel = writeXlsx(edition, report);
  const measured = [
    {
      name: "read a text (slowest sample)",
      value: await slowest(texts.map((name) => `${name}.txt`)),
      unit: "ms",
      limit: 30,
    },
    {
      name: "read a web page (slowest sample)",
      value: await slowest(pages.map((name) => `${name}.txt`)),
      unit: "ms",
      limit: 30,
    },
    { name: "read a Word file", value: await reading(word), unit: "ms", limit: 100 },
    { name: "read an Excel file", value: await reading(excel), unit: "ms" },
    { name: "read a PDF", value: await slowest(["2024-huaian.pdf", "2023-hongze.pdf"], 5), unit: "ms", limit: 1000 },
  ];
  return [...measured, ...(await thousand(texts))];
}

/** A thousand texts one after the other, and what memory they leave behind. */
async function thousand(names: readonly string[]): Promise<readonly Measured[]> {
  const files = names.map((name) => publishedBytes(`${name}.txt`));
  const held = () => process.memoryUsage().heapUsed / 1024 / 1024;
  const start = performance.now();
  let half = 0;
  for (let count = 0; count < 1000; count++) {
    await readReport(files[count % files.length] as Uint8Array);
    if (count === 499) half = held();
  }
  return [
    { name: "read 1,000 texts", value: (performance.now() - start) / 1000, unit: "s", limit: 30 },
    { name: "heap after 1,000 texts less after 500", value: held() - half, unit: "MB", limit: 100 },
  ];
}
