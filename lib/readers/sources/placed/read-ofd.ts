// OFD documents (GB/T 33190-2016): a zip of XML pages with placed text → the same lines as from PDF.

import { posix } from "node:path";
import type { Blocks } from "#readers/blocks/blocks.ts";
import type { ReadingNote } from "#readers/blocks/reading-note.ts";
import { UnreadableFile } from "#readers/blocks/unreadable-file.ts";
import { parseXml } from "#readers/sources/container/parse-xml.ts";
import type { Zip } from "#readers/sources/container/unzip.ts";
import { type OfdContent, readOfdContent } from "./ofd-content.ts";
import { LegibleFonts, type PdfText, turned } from "./pdf-glyphs.ts";
import { addPlacedPage } from "./placed-text.ts";

const mostPages = 200;
const mostRuns = 200_000;
const incomplete = "这个 OFD 文件不完整、已损坏或已加密，读不出来，请重新获取";

/** Adds the lines of all pages and says what to know about them. Throws UnreadableFile. */
export async function addOfd(blocks: Blocks, zip: Zip): Promise<readonly ReadingNote[]> {
  const pages: (readonly PdfText[])[] = [];
  let images = 0;
  let runs = 0;
  for (const root of await documentsOf(zip)) {
    for (const page of await pagesOf(zip, root, mostPages - pages.length)) {
      const texts = page.flatMap((content) => content.texts);
      images += page.reduce((sum, content) => sum + content.images, 0);
      runs += texts.length;
      if (runs > mostRuns) throw new UnreadableFile("OFD 的文字过多，已拒绝读取");
      pages.push(texts.filter(({ str }) => str.trim() !== ""));
    }
  }
  const fonts = new LegibleFonts(pages.flat());
  for (const texts of pages)
    addPlacedPage(
      blocks,
      turned(texts, (text) => fonts.textOf(text)),
    );
  if (blocks.list.length === 0) {
    throw new UnreadableFile(
      images > 0
        ? "OFD 里只有图片、没有文字（可能是扫描件），请提供可编辑的版本"
        : "OFD 里没有文字，请确认文件是否完整",
    );
  }
  return fonts.notes("OFD");
}

/** Where the documents of the file are described; there is more than one only in archives. */
async function documentsOf(zip: Zip): Promise<readonly string[]> {
  const roots: string[] = [];
  let open = false;
  await walk(zip, "OFD.xml", {
    open: (name) => {
      open = name === "DocRoot";
      if (open) roots.push("");
    },
    text: (part) => {
      if (open) roots[roots.length - 1] += part;
    },
    close: () => {
      open = false;
    },
  });
  if (roots.length === 0) throw new UnreadableFile(incomplete);
  return roots.map((root) => pathFrom("OFD.xml", root.trim()));
}

/** The pages of a document, each with the templates under it. */
async function pagesOf(zip: Zip, document: string, most: number): Promise<readonly (readonly OfdContent[])[]> {
  const places: string[] = [];
  const templates = new Map<string, string>();
  await walk(zip, document, {
    open(name, attributes) {
      const place = pathFrom(document, attributes.BaseLoc ?? "");
      if (name === "Page") places.push(place);
      if (name === "TemplatePage") templates.set(attributes.ID ?? "", place);
    },
  });
  if (places.length > most) throw new UnreadableFile(`OFD 超过 ${mostPages} 页上限`);
  const pages: (readonly OfdContent[])[] = [];
  for (const place of places) {
    const page = await contentOf(zip, place);
    const under: OfdContent[] = [];
    for (const id of page.templates) {
      const template = templates.get(id);
      if (template !== undefined) under.push(await contentOf(zip, template));
    }
    pages.push([...under, page]);
  }
  return pages;
}

async function contentOf(zip: Zip, place: string): Promise<OfdContent> {
  const bytes = await zip.read(nameIn(zip, place));
  if (!bytes) throw new UnreadableFile(incomplete);
  return readOfdContent(bytes);
}

interface Walk {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (part: string) => void;
  readonly close?: () => void;
}

async function walk(zip: Zip, place: string, { open, text, close }: Walk): Promise<void> {
  const bytes = await zip.read(nameIn(zip, place));
  if (!bytes) throw new UnreadableFile(incomplete);
  parseXml(bytes, { open, text: text ?? (() => undefined), close: close ?? (() => undefined) });
}

/** A place as written in a part of the file → from the top of the file. */
function pathFrom(part: string, place: string): string {
  const clean = place.replace(/\\/gu, "/");
  return posix.join("/", clean.startsWith("/") ? "" : posix.dirname(part), clean).slice(1);
}

/** The entry of that name, whatever its case. */
function nameIn(zip: Zip, place: string): string {
  if (zip.names.includes(place)) return place;
  return zip.names.find((name) => name.toLowerCase() === place.toLowerCase()) ?? place;
}
