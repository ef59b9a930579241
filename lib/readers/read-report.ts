// The front door: bytes of any kind of file → a report, what was seen of the file, and how sure each figure is.

import { otherVersion } from "#core/collection/return-workbook.ts";
import type { ReadAnswer, Unreadable } from "#core/contract/read-answer.ts";
import type { Edition } from "#core/editions/edition.ts";
import { editions } from "#core/editions/registry.ts";
import { parseExchange } from "#core/report/exchange.ts";
import { deepestJson, isTooDeep } from "#core/report/json-depth.ts";
import { largestFile, largestFileWords } from "#core/report/largest-file.ts";
import type { Source } from "#core/report/source.ts";
import { Blocks, TooManyCells } from "./blocks/blocks.ts";
import { bearsOnFigures, noteOf, type ReadingNote, sentenceOf } from "./blocks/reading-note.ts";
import { UnreadableFile } from "./blocks/unreadable-file.ts";
import { recognizeBytes, recognizeOle, recognizeText, recognizeZip } from "./recognize-kind.ts";
import { readSource } from "./report/read-source.ts";
import { openZip } from "./sources/container/unzip.ts";
import { addOfd } from "./sources/placed/read-ofd.ts";
import { addPdf } from "./sources/placed/read-pdf.ts";
import { decodeText } from "./sources/text/decode-text.ts";
import { addCsv, isCsv } from "./sources/text/read-csv.ts";
import { addForeignJson } from "./sources/text/read-foreign-json.ts";
import { addText } from "./sources/text/read-text.ts";
import { addHtml } from "./sources/web/read-html.ts";
import { readSavedPages } from "./sources/web/read-mht.ts";
import { addDoc } from "./sources/word/read-doc.ts";
import { addDocx } from "./sources/word/read-docx.ts";
import { checkOds } from "./sources/workbook/check-ods.ts";
import { addSheets, addXmlSheets } from "./sources/workbook/read-sheets.ts";
import { addXlsx } from "./sources/workbook/read-xlsx.ts";
import { squeeze, titleOfLines } from "./titles/find-title.ts";

const largestPage = 5 * 1024 * 1024;

export interface ReadOptions {
  /** File name, shown only. */
  readonly name?: string;
  readonly editions?: readonly Edition[];
  /** Which of several reports in the file is wanted, from 1. */
  readonly report?: number;
}

export type ReadResult = (ReadAnswer & { readonly ok: true; readonly edition: Edition }) | Unreadable;

/**
 * Reads a report from a file: text, Markdown, HTML, Word, Excel, PDF, OFD or exchange JSON, recognised by content. Never
 * throws; what cannot be read comes back as a Chinese message. Every figure says where it stood and how sure it is.
 */
export async function readReport(bytes: Uint8Array, options: ReadOptions = {}): Promise<ReadResult> {
  try {
    return await read(bytes, options);
  } catch (error) {
    if (error instanceof UnreadableFile) {
      return { ok: false, message: error.message, ...(error.reason ? { reason: error.reason } : {}) };
    }
    if (error instanceof TooManyCells)
      return { ok: false, message: "内容过多（超过 20000 段或 20000 格），不像一份年报，已拒绝读取" };
    return { ok: false, message: "文件的结构不寻常，没能读出来。请另存为 .docx 或网页，或把内容复制后粘贴" };
  }
}

async function read(bytes: Uint8Array, options: ReadOptions): Promise<ReadResult> {
  if (bytes.length === 0) throw new UnreadableFile("文件是空的，请重新选择");
  if (bytes.length > largestFile) {
    throw new UnreadableFile(`文件 ${Math.ceil(bytes.length / 1024 / 1024)} MB，超过 ${largestFileWords} 上限`, "size");
  }
  const recognized = recognizeBytes(bytes);
  if (recognized && "refused" in recognized) throw new UnreadableFile(recognized.refused, "kind");
  const blocks = new Blocks();
  if (recognized?.kind === "pdf") {
    return finish(blocks, "pdf", options, await addPdf(blocks, bytes));
  }
  if (recognized?.kind === "zip") return readZip(blocks, bytes, options);
  if (recognized?.kind === "ole") {
    const ole = recognizeOle(bytes);
    if ("refused" in ole) throw new UnreadableFile(ole.refused, ole.broken ? undefined : "kind");
    if (ole.kind === "xls") return finish(blocks, "xlsx", options, await addSheets(blocks, bytes, "xls"));
    const { revisions, notes } = await addDoc(blocks, bytes);
    return finish(blocks, "docx", options, [...revisionNote(revisions), ...notes]);
  }
  return readText(blocks, bytes, options);
}

async function readZip(blocks: Blocks, bytes: Uint8Array, options: ReadOptions): Promise<ReadResult> {
  const zip = await openZip(bytes);
  const held = await recognizeZip(zip);
  if ("refused" in held) throw new UnreadableFile(held.refused, "kind");
  if (held.kind === "xlsx") {
    const { notes } = await addXlsx(blocks, zip);
    return finish(blocks, "xlsx", options, notes);
  }
  if (held.kind === "ods") {
    return finish(blocks, "xlsx", options, await addSheets(blocks, bytes, "ods", await checkOds(zip)));
  }
  if (held.kind === "ofd") return finish(blocks, "ofd", options, await addOfd(blocks, zip));
  const { images, revisions, notes } = await addDocx(blocks, zip);
  if (images > 0 && !hasGrid(blocks) && textLength(blocks) < 200) {
    throw new UnreadableFile("文档里没有可识别的文字表格（可能是扫描图片），请改用可编辑的版本");
  }
  return finish(blocks, "docx", options, [...revisionNote(revisions), ...notes, ...pictureNote(images, blocks)]);
}

async function readText(blocks: Blocks, bytes: Uint8Array, options: ReadOptions): Promise<ReadResult> {
  const decoded = decodeText(bytes);
  if (!decoded) throw new UnreadableFile("认不出这是什么文件，请提供网页、Word、Excel、PDF、OFD 或文本", "kind");
  const notes = decoded.note === undefined ? [] : [decoded.note];
  const recognized = recognizeText(decoded.text);
  if ("refused" in recognized) throw new UnreadableFile(recognized.refused, "kind");
  if (recognized.kind === "mht") {
    const saved = await readSavedPages(bytes);
    return readPages(blocks, saved.pages, options, saved.notes);
  }
  if (recognized.kind === "sheet") return finish(blocks, "xlsx", options, await addXmlSheets(blocks, bytes));
  if (recognized.kind === "html") return readPages(blocks, [decoded.text], options, notes);
  if (recognized.kind === "json") {
    if (isTooDeep(decoded.text)) throw new UnreadableFile(`JSON 嵌套过深（超过 ${deepestJson} 层），已拒绝读取`);
    const exchange = readExchange(decoded.text, options);
    if (exchange) return exchange;
    if (addForeignJson(blocks, decoded.text) > 0) return finish(blocks, "text", options, notes);
  }
  if (isCsv(decoded.text, options.name)) addCsv(blocks, decoded.text);
  else addText(blocks, decoded.text);
  return finish(blocks, "text", options, notes);
}

/** A page, or the pages of a saved one: a page of our own carries the report in it. */
function readPages(
  blocks: Blocks,
  pages: readonly string[],
  options: ReadOptions,
  notes: readonly ReadingNote[],
): ReadResult {
  let images = 0;
  let pictured = 0;
  for (const page of pages) {
    if (Buffer.byteLength(page) > largestPage)
      throw new UnreadableFile("网页超过 5 MB 上限，请另存为“仅 HTML”后再试", "size");
    const from = blocks.list.length;
    const read = addHtml(blocks, page);
    if (read.tab !== undefined) dropTabTitle(blocks, from, read.tab);
    images += read.images;
    pictured += read.pictured;
    const own = read.embedded === undefined ? undefined : readExchange(read.embedded, options, blocks);
    if (own?.ok) return asShown(own, blocks, options);
  }
  return finish(blocks, "html", options, [...notes, ...pictureNote(images, blocks), ...picturedNote(pictured, blocks)]);
}

const titleLines = 60;

/** A page may be called otherwise in the browser's tab, which stands first: the dated title that it shows holds. */
function dropTabTitle(blocks: Blocks, from: number, called: string): void {
  const first = blocks.list[from];
  if (first?.kind !== "paragraph" || squeeze(first.text) !== squeeze(called)) return;
  const titles = blocks.list.slice(from, from + titleLines).map((block) => {
    const title = block.kind === "paragraph" ? titleOfLines([block.text]) : undefined;
    return title?.year === undefined ? undefined : title;
  });
  const [tab, ...others] = titles;
  const shown = others.find((title) => title !== undefined);
  if (tab && shown && (tab.year !== shown.year || tab.office !== shown.office)) blocks.list.splice(from, 1);
}

/** A page of ours: the report that it carries if it shows the same, else what it shows. */
function asShown(own: ReadResult & { readonly ok: true }, blocks: Blocks, options: ReadOptions): ReadResult {
  const { report: copy, edition } = own;
  const { office, year, details } = copy;
  blocks.stated = { office: office.name, year, edition: edition.id, copy, ...(details ? { details } : {}) };
  const seen = finish(blocks, "html", options, []);
  if (!seen.ok && seen.reports) return seen;
  const shown = seen.ok ? seen : { ...own, notes: [sentenceOf(noteOf("copyUnseen"))] };
  const notes = [...own.notes, ...shown.notes];
  return notes.length === 0 ? shown : { ...shown, notes, report: { ...shown.report, notes } };
}

const labels: Readonly<Record<Source["kind"], string>> = {
  text: "文本",
  html: "网页",
  docx: "Word 文档",
  xlsx: "Excel 工作簿",
  pdf: "PDF 文档",
  ofd: "OFD 文档",
  exchange: "交换文件",
};

function finish(blocks: Blocks, kind: Source["kind"], options: ReadOptions, notes: readonly ReadingNote[]): ReadResult {
  const source = blocks.source(kind, labels[kind], options.name);
  const { named, stated } = blocks;
  const version = stated?.returnWorkbook;
  const wrongVersion = version === undefined ? undefined : otherVersion(version);
  if (wrongVersion !== undefined) throw new UnreadableFile(wrongVersion);
  const result = readSource(source, options.editions ?? editions, { named, stated, report: options.report });
  if (!result.ok) {
    if (result.reports) return result;
    const pictures = notes.find(({ code }) => code === "picturesOnly");
    return { ok: false, message: pictures ? sentenceOf(pictures) : result.message };
  }
  const noted = [...notes, ...struckNote(blocks.struck), ...result.notes];
  const all = [...new Set(noted.map(sentenceOf))];
  const warnings = [...new Set(noted.filter(bearsOnFigures).map(sentenceOf))];
  const report = all.length > 0 ? { ...result.report, notes: all } : result.report;
  const { edition, accounts } = result;
  return {
    ok: true,
    report,
    edition,
    source: {
      ...source,
      accounts,
      ...(warnings.length > 0 ? { warnings } : {}),
      ...(version === undefined ? {} : { returnWorkbook: true }),
    },
    notes: all,
  };
}

/** The report of exchange JSON; undefined where the text is no JSON, or JSON of something else. */
function readExchange(text: string, options: ReadOptions, page?: Blocks): ReadResult | undefined {
  if (isTooDeep(text)) return undefined;
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof json !== "object" || json === null || !("schema" in json)) return undefined;
  const parsed = parseExchange(json, options.editions ?? editions);
  if (!parsed.ok) return parsed;
  const kind = page ? "html" : "exchange";
  const source = (page ?? new Blocks()).source(kind, labels[kind], options.name);
  const { report, edition, notes } = parsed;
  return { ok: true, report, edition, notes, source };
}

function hasGrid(blocks: Blocks): boolean {
  return blocks.list.some((block) => block.kind === "grid");
}

function textLength(blocks: Blocks): number {
  return blocks.list.reduce((sum, block) => sum + (block.kind === "paragraph" ? block.text.length : 0), 0);
}

function revisionNote(revisions: number): readonly ReadingNote[] {
  return revisions > 0 ? [noteOf("revisions", revisions)] : [];
}

function struckNote(struck: number): readonly ReadingNote[] {
  return struck > 0 ? [noteOf("struck", struck)] : [];
}

function pictureNote(images: number, blocks: Blocks): readonly ReadingNote[] {
  return images > 0 && !hasGrid(blocks) ? [noteOf("picturesOnly", images)] : [];
}

/** Figures shown as pictures within a table: the cell is blank for us, not for who looks at the page. */
function picturedNote(pictured: number, blocks: Blocks): readonly ReadingNote[] {
  return pictured > 0 && hasGrid(blocks) ? [noteOf("picturedCells", pictured)] : [];
}
