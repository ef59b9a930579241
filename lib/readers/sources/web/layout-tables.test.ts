// Tables that lay out a document: one around all others, or a report with text and figures in a single table.
import { describe, expect, it } from "vitest";
import { readReport } from "#readers/read-report.ts";
import { makeZip } from "#testing/make-zip.ts";
import { publishedBytes } from "#testing/published-report.ts";

const page = new TextDecoder().decode(publishedBytes("relayout/html-spans__2024-suqian.txt"));
const body = /<body>([\s\S]*)<\/body>/u.exec(page)?.[1] ?? "";
const long = "全年主动公开政府信息，规范办理申请，按期答复，没有超期；信息发布前逐条审核，公开后逐月巡查。";
const text = `<p>一、总体情况</p><p>${long}</p><p>${long}</p>`;
const written = body.replace(/<p>一、总体情况<\/p>\n<p>（原文略）<\/p>/u, text);

const word = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`;

/** The page as a Word document: a cell for a cell, spans as merges of columns only. */
function asWord(html: string): Uint8Array {
  const content = html
    .replace(/<table[^>]*><tbody>|<table>/gu, "<w:tbl>")
    .replace(/(?:<\/tbody>)?<\/table>/gu, "</w:tbl>")
    .replace(/<tr>/gu, "<w:tr>")
    .replace(/<\/tr>/gu, "</w:tr>")
    .replace(/<td( colspan="(\d+)")?( rowspan="\d+")?>([^<]*)<\/td>/gu, (_, _c, span, _r, words) => {
      const properties = span ? `<w:tcPr><w:gridSpan w:val="${span}"/></w:tcPr>` : "";
      return `<w:tc>${properties}<w:p><w:r><w:t>${words}</w:t></w:r></w:p></w:tc>`;
    })
    .replace(/<p>([^<]*)<\/p>/gu, "<w:p><w:r><w:t>$1</w:t></w:r></w:p>")
    .replace(/<td>/gu, "<w:tc>")
    .replace(/<\/td>/gu, "<w:p/></w:tc>");
  return makeZip([
    { path: "word/document.xml", content: `<w:document ${word}><w:body>${content}</w:body></w:document>` },
    { path: "[Content_Types].xml", content: "<Types/>" },
  ]);
}

const inOneCell = `<table><tr><td>${written}</td></tr></table>`;
const inOneTable = `<table>${written
  .replace(/<table[^>]*><tbody>|<\/tbody><\/table>/gu, "")
  .replace(/(?:<p>.*?<\/p>\s*)+/gu, (words) => `<tr><td>${words}</td></tr>`)}</table>`;

const files: Readonly<Record<string, Uint8Array>> = {
  "Word, tables within a cell": asWord(inOneCell),
  "Word, one table for everything": asWord(inOneTable),
  "page, tables within a cell": new TextEncoder().encode(`<html><body>${inOneCell}</body></html>`),
  "page, one table for everything": new TextEncoder().encode(`<html><body>${inOneTable}</body></html>`),
};

describe("tables that lay out a document", () => {
  it.each(Object.keys(files))("%s", async (name) => {
    const plain = await readReport(publishedBytes("relayout/html-spans__2024-suqian.txt"));
    const result = await readReport(files[name] as Uint8Array);
    if (!result.ok || !plain.ok) throw new Error("not read");
    expect(result.report.entries).toEqual(plain.report.entries);
    expect(result.report.narrative).toEqual({ ...plain.report.narrative, overview: `${long}\n${long}` });
  });
});
