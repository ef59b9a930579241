// What reading costs against the plainest parse of the same file, warm; and what a thousand texts in a row leave in memory.
import { buildDocument } from "#core/document/build-document.ts";
import { readReport } from "#readers/read-report.ts";
import { publishedBytes, publishedNames, publishedReport } from "#testing/published-report.ts";
import { wordingOf } from "#writers/wording.ts";
import { writeDocx } from "#writers/write-docx/write-docx.ts";
import { writeXlsx } from "#writers/write-xlsx/write-xlsx.ts";
import { inPairs, type Measured } from "./measure.ts";
import { parsePage, parseParts, takeApart, takeTexts } from "./yardsticks.ts";

async function read(bytes: Uint8Array): Promise<void> {
  const result = await readReport(bytes);
  if (!result.ok) throw new Error(result.message);
}

/** All files of a kind, one after the other, against all their plainest parses. */
function kind(name: string, by: string, files: readonly Uint8Array[], plain: (bytes: Uint8Array) => () => unknown) {
  const yardsticks = files.map(plain);
  return async (limit: number, pairs?: number): Promise<Measured> =>
    inPairs({
      name,
      ours: async () => {
        for (const bytes of files) await read(bytes);
      },
      by,
      yardstick: async () => {
        for (const yardstick of yardsticks) await yardstick();
      },
      limit,
      ...(pairs ? { pairs } : {}),
    });
}

export async function benchReaders(): Promise<readonly Measured[]> {
  const samples = (wanted: (name: string) => boolean) =>
    publishedNames()
      .filter(wanted)
      .map((name) => publishedBytes(`${name}.txt`));
  const texts = samples((name) => !/html|fixture/u.test(name));
  const { edition, report } = publishedReport("seed-2021-kaifeng");
  const word = await writeDocx(buildDocument(edition, report, wordingOf(edition)));
  const pages = samples((name) => /html|fixture/u.test(name));
  const pdfs = ["2024-huaian.pdf", "2023-hongze.pdf"].map(publishedBytes);
  return [
    await kind("read all text samples", "taking them apart into words", texts, takeApart)(250),
    await kind("read all web page samples", "parsing them", pages, parsePage)(15),
    await kind("read a Word file", "parsing its parts", [word], parseParts)(8),
    await kind("read an Excel file", "parsing its parts", [writeXlsx(edition, report)], parseParts)(20),
    await kind("read two PDFs", "taking their texts", pdfs, takeTexts)(3, 9),
    await memoryAfter(texts),
  ];
}

/** A thousand texts one after the other, and what memory they leave behind. */
async function memoryAfter(files: readonly Uint8Array[]): Promise<Measured> {
  const held = () => process.memoryUsage().heapUsed / 1024 / 1024;
  let half = 0;
  for (let count = 0; count < 1000; count++) {
    await read(files[count % files.length] as Uint8Array);
    if (count === 499) half = held();
  }
  return { name: "heap after 1,000 texts less after 500", value: held() - half, unit: "MB", limit: 100 };
}
