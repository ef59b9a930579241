// PDF with a text layer → placed text, page by page.

import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Blocks } from "#readers/blocks/blocks.ts";
import type { ReadingNote } from "#readers/blocks/reading-note.ts";
import { UnreadableFile } from "#readers/blocks/unreadable-file.ts";
import { checkPdfStreams } from "./check-pdf.ts";
import { LegibleFonts, type PdfText, turned } from "./pdf-glyphs.ts";
import { addPlacedPage } from "./placed-text.ts";

const mostPages = 200;
const mostItems = 200_000;

/** Adds the lines of all pages and says what to know about them. Throws UnreadableFile for scans, passwords, too many pages. */
export async function addPdf(blocks: Blocks, bytes: Uint8Array): Promise<readonly ReadingNote[]> {
  checkPdfStreams(bytes);
  const pdfjs = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const root = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
  const task = pdfjs.getDocument({
    data: new Uint8Array(bytes),
    cMapUrl: `${join(root, "cmaps")}/`,
    cMapPacked: true,
    standardFontDataUrl: `${join(root, "standard_fonts")}/`,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    verbosity: 0,
  } as Parameters<typeof pdfjs.getDocument>[0]);
  try {
    return addPages(blocks, await pagesOf(await task.promise));
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    const name = error instanceof Error ? error.name : "";
    if (name === "PasswordException") throw new UnreadableFile("PDF 设有密码，请先取消密码再试", "kind");
    throw new UnreadableFile("PDF 文件不完整或已损坏，请重新获取后再试");
  } finally {
    await task.destroy();
  }
}

/** The text of each page, in the order of the file. */
async function pagesOf(document: PDFDocumentProxy): Promise<readonly (readonly PdfText[])[]> {
  if (document.numPages > mostPages)
    throw new UnreadableFile(`PDF 有 ${document.numPages} 页，超过 ${mostPages} 页上限`);
  const pages: (readonly PdfText[])[] = [];
  let seen = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    seen += items.length;
    if (seen > mostItems) throw new UnreadableFile("PDF 的文字过多，已拒绝读取");
    pages.push(items.flatMap((item): PdfText[] => ("str" in item && item.str.trim() !== "" ? [item] : [])));
    page.cleanup();
  }
  return pages;
}

function addPages(blocks: Blocks, pages: readonly (readonly PdfText[])[]): readonly ReadingNote[] {
  const fonts = new LegibleFonts(pages.flat());
  for (const [index, items] of pages.entries())
    addPlacedPage(
      blocks,
      turned(items, (item) => fonts.textOf(item), index + 1),
    );
  if (blocks.list.length === 0) {
    throw new UnreadableFile("PDF 里没有文字层（可能是扫描件），请提供可编辑的版本");
  }
  return fonts.notes("PDF");
}
