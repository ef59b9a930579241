// What writing costs: Word against only deflating the same parts and against the `docx` library as it comes; the rest in ms.
import { deflateRawSync } from "node:zlib";
import { buildDocument } from "#core/document/build-document.ts";
import { parseExchange } from "#core/report/exchange.ts";
import { publishedJson, publishedReport } from "#testing/published-report.ts";
import { officialStyle } from "#writers/write-docx/word-style.ts";
import { directParts, packAll } from "#writers/write-docx/write-direct.ts";
import { writeDocx } from "#writers/write-docx/write-docx.ts";
import { writeText } from "#writers/write-text.ts";
import { writeXlsx } from "#writers/write-xlsx/write-xlsx.ts";
import { compare } from "./compare.ts";
import { bestOf, type Measured } from "./measure.ts";

const batch = 200;

export async function benchWriters(): Promise<readonly Measured[]> {
  const { edition, report } = publishedReport("seed-2021-kaifeng");
  const created = "2022-01-01T00:00:00Z";
  const parts = await directParts(buildDocument(edition, report), officialStyle, created);
  const bytes = [...parts.values()].map((xml) => Buffer.from(xml));
  const json = publishedJson("seed-2021-kaifeng");
  const limit = () => bytes.map((part) => deflateRawSync(part));
  const { deflate, word } = await compare({ deflate: limit, word: () => writeDocx(buildDocument(edition, report)) });
  const direct = async () => packAll(await directParts(buildDocument(edition, report), officialStyle, created));
  const { library, again } = await compare({ again: limit, library: direct });
  const offices = Array.from({ length: batch }, (_, count) => ({
    ...json,
    office: { name: `第${count}号县人民政府` },
  }));
  const inBatch = await compare({
    deflate: limit,
    written: async () => {
      const parsed = parseExchange(offices.pop() ?? json);
      if (parsed.ok) await writeDocx(buildDocument(parsed.edition, parsed.report));
    },
  });
  const document = buildDocument(edition, report);
  return [
    { name: "report → Word ÷ deflate of its parts", value: word / deflate, unit: "×", limit: 2 },
    { name: "the docx library ÷ deflate of its parts", value: library / again, unit: "×" },
    { name: "report → Word", value: word, unit: "ms", limit: 50 },
    { name: "200 JSON → Word, each ÷ deflate", value: inBatch.written / inBatch.deflate, unit: "×", limit: 2.5 },
    { name: "report → Excel", value: bestOf(() => writeXlsx(edition, report), 20), unit: "ms" },
    { name: "report → text", value: bestOf(() => writeText(document), 50), unit: "ms" },
  ];
}
