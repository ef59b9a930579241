// What things are measured by: the plainest work of the same kind on the same matter.
import { deflateRawSync } from "node:zlib";
import { parse } from "parse5";
import { SaxesParser } from "saxes";
import { readPlainZip } from "../plain-zip.ts";

/** Looks up every figure of a map by its name and adds it up, `times` over. */
export function addUp(figures: Readonly<Record<string, unknown>>, times: number): () => number {
  const map = new Map(Object.entries(figures).map(([name, value]) => [name, Number(value)]));
  const names = [...map.keys()];
  return () => {
    let sum = 0;
    for (let round = 0; round < times; round++) for (const name of names) sum += map.get(name) ?? 0;
    return sum;
  };
}

/** Puts a page together from its pieces, as a plain string and as bytes. */
export function concatenate(page: string): () => number {
  const pieces = page.split(/(?<=>)|(?=<)/u);
  return () => {
    let out = "";
    for (const piece of pieces) out += piece;
    return Buffer.byteLength(out, "utf8");
  };
}

/** Decodes a text, takes it apart into lines and every line into digits and words. */
export function takeApart(bytes: Uint8Array): () => number {
  return () => {
    const lines = new TextDecoder().decode(bytes).split("\n");
    return lines.reduce((count, line) => count + (line.match(/\d+|\p{Script=Han}+/gu)?.length ?? 0), 0);
  };
}

/** Parses a web page. */
export function parsePage(bytes: Uint8Array): () => unknown {
  return () => parse(new TextDecoder().decode(bytes));
}

/** Inflates the parts of a Word or Excel file and parses all its XML. */
export function parseParts(file: Uint8Array): () => number {
  return () => {
    let tags = 0;
    for (const { path, bytes } of readPlainZip(file)) {
      if (!/\.(?:xml|rels)$/.test(path)) continue;
      const parser = new SaxesParser();
      parser.on("opentag", () => (tags += 1));
      parser.write(bytes.toString("utf8")).close();
    }
    return tags;
  };
}

/** Deflates what is in a Word or Excel file. */
export function deflateParts(file: Uint8Array): () => number {
  const parts = readPlainZip(file).map(({ bytes }) => bytes);
  return () => parts.reduce((sum, part) => sum + deflateRawSync(part).length, 0);
}

/** Takes all texts off the pages of a PDF. */
export function takeTexts(bytes: Uint8Array): () => Promise<number> {
  return async () => {
    const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
    const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
    const document = await task.promise;
    let items = 0;
    for (let page = 1; page <= document.numPages; page++)
      items += (await (await document.getPage(page)).getTextContent()).items.length;
    await task.destroy();
    return items;
  };
}

/** A copy by way of JSON. */
export function copyAsJson(value: unknown): () => unknown {
  return () => JSON.parse(JSON.stringify(value));
}
