// What writing costs against only deflating the same parts, and what the `docx` library costs as it comes.
import { buildDocument } from "#core/document/build-document.ts";
import { parseExchange } from "#core/report/exchange.ts";
import { publishedJson, publishedReport } from "#testing/published-report.ts";
import { officialStyle } from "#writers/write-docx/word-style.ts";
import { directParts, packAll } from "#writers/write-docx/write-direct.ts";
import { writeDocx } from "#writers/write-docx/write-docx.ts";
import { writeText } from "#writers/write-text.ts";
import { writeXlsx } from "#writers/write-xlsx/write-xlsx.ts";
import { inPairs, type Measured } from "./measure.ts";
import { concatenate, deflateParts } from "./yardsticks.ts";

const deflate = "deflating its parts";

export async function benchWriters(): Promise<readonly Measured[]> {
  const { edition, report } = publishedReport("seed-2021-kaifeng");
  const document = buildDocument(edition, report);
  const json = publishedJson("seed-2021-kaifeng");
  const byLibrary = async () => packAll(await directParts(document, officialStyle, "2022-01-01T00:00:00Z"));
  const word = deflateParts(await byLibrary());
  let office = 0;
  const oneOfMany = async () => {
    office += 1;
    const parsed = parseExchange({ ...json, office: { name: `第${office}号县人民政府` } });
    if (parsed.ok) await writeDocx(buildDocument(parsed.edition, parsed.report));
  };
  return [
    await inPairs({
      name: "report → Word",
      ours: () => writeDocx(buildDocument(edition, report)),
      by: deflate,
      yardstick: word,
      limit: 2,
    }),
    await inPairs({
      name: "JSON → Word, ever another office",
      ours: oneOfMany,
      by: deflate,
      yardstick: word,
      limit: 2.5,
    }),
    await inPairs({ name: "the docx library", ours: byLibrary, by: deflate, yardstick: word }),
    await inPairs({
      name: "report → Excel",
      ours: () => writeXlsx(edition, report),
      by: deflate,
      yardstick: deflateParts(writeXlsx(edition, report)),
      limit: 8,
    }),
    await inPairs({
      name: "report → text",
      ours: () => writeText(document),
      by: "putting its pieces together",
      yardstick: concatenate(writeText(document)),
    }),
  ];
}
