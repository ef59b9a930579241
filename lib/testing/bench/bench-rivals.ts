// Word from other template engines, for comparison: measured where someone has put them beside the product,
// `npm install --no-save docxtemplater pizzip carbone`; they are no dependencies.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { deflateRawSync } from "node:zlib";
import { buildDocument } from "#core/document/build-document.ts";
import { cellMark } from "#core/document/cell-mark.ts";
import { publishedJson, publishedReport } from "#testing/published-report.ts";
import { officialStyle } from "#writers/write-docx/word-style.ts";
import { directParts, packAll } from "#writers/write-docx/write-direct.ts";
import { inPairs, type Measured } from "./measure.ts";

type Engine = (figures: object) => unknown;

/** Times to fill a prepared template with the figures of a report, as multiples of deflating the same parts. */
export async function benchRivals(): Promise<readonly Measured[]> {
  const { edition, report } = publishedReport("seed-2021-kaifeng");
  const cells = Object.entries(publishedJson("seed-2021-kaifeng").figures);
  const figures = Object.fromEntries(cells.map(([cell, figure]) => [cellMark(cell), figure]));
  const parts = await directParts(buildDocument(edition, report), officialStyle, "2022-01-01T00:00:00Z");
  const bytes = [...parts.values()].map((xml) => Buffer.from(xml));
  const folder = mkdtempSync(join(tmpdir(), "nianbao-rivals-"));
  try {
    const template = (tag: (cell: string) => string) =>
      packAll(
        new Map(
          [...parts].map(([name, xml]) => [
            name,
            typeof xml === "string" && name === "word/document.xml" ? withTags(xml, tag) : xml,
          ]),
        ),
      );
    const engines = {
      docxtemplater: await docxtemplater(await template((cell) => `{${cell}}`)),
      carbone: await carbone(await template((cell) => `{d.${cell}}`), folder),
    };
    const measured: Measured[] = [];
    for (const [name, engine] of Object.entries(engines)) {
      if (!engine) continue;
      const yardstick = () => bytes.map((part) => deflateRawSync(part));
      measured.push(await inPairs({ name, ours: () => engine(figures), by: "deflating the parts", yardstick }));
    }
    return measured;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The document with a tag in place of every figure; figures stand in bookmarks that bear the marks of their cells. */
function withTags(xml: string, tag: (cell: string) => string): string {
  return xml.replace(
    /(<w:bookmarkStart w:id="\d+" w:name="([a-z]\w+_\w+)"\/><w:r>.*?<w:t[^>]*>)[^<]*(<\/w:t>)/gu,
    (_, before: string, cell: string, after: string) => `${before}${tag(cell)}${after}`,
  );
}

/** A package that may not be there. */
async function optional(name: string): Promise<{ readonly default: unknown } | undefined> {
  return import(name).catch(() => undefined);
}

async function docxtemplater(template: Uint8Array): Promise<Engine | undefined> {
  const [engine, zip] = await Promise.all([optional("docxtemplater"), optional("pizzip")]);
  if (!engine || !zip) return undefined;
  const Docxtemplater = engine.default as new (zip: object) => { render(figures: object): void; getZip(): PizZip };
  const Zip = zip.default as new (bytes: Uint8Array) => PizZip;
  return (figures) => {
    const filled = new Docxtemplater(new Zip(template));
    filled.render(figures);
    return filled.getZip().generate({ type: "nodebuffer", compression: "DEFLATE" });
  };
}

interface PizZip {
  generate(how: { type: "nodebuffer"; compression: "DEFLATE" }): Buffer;
}

async function carbone(template: Uint8Array, folder: string): Promise<Engine | undefined> {
  const engine = await optional("carbone");
  if (!engine) return undefined;
  const path = join(folder, "template.docx");
  writeFileSync(path, template);
  const { render } = engine.default as { render: (path: string, data: object, done: (error: unknown) => void) => void };
  const filled = promisify(render);
  return (figures) => filled(path, figures);
}
