// Word 97–2003 documents (.doc, .wps) → paragraphs and grids, by word-extractor; rows and cells from the paragraphs' properties.
import BufferReader from "word-extractor/lib/buffer-reader.js";
import WordOleExtractor, { type Piece, type WordText } from "word-extractor/lib/word-ole-extractor.js";
import { type Blocks, isRunningText } from "#readers/blocks/blocks.ts";
import type { ReadingNote } from "#readers/blocks/reading-note.ts";
import { UnreadableFile } from "#readers/blocks/unreadable-file.ts";
import { type FieldCell, markField, resultOf } from "./field-codes.ts";
import { fieldNotes, settleFields } from "./field-sums.ts";
import { characterRuns, type PropertyRun, paragraphRuns } from "./word-properties.ts";

const broken = "这个 .doc 或 .wps 文件不完整或已损坏，没能读出来，请重新获取，或另存为 .docx 后再试";

/** Characters of the private area stand for the ends of cells, of rows, and of paragraphs within cells. */
const cellEnd = "\ue007";
const rowEnd = "\ue00f";
const lineEnd = "\ue00d";

const paragraphMark = "\r";
/** Ends a cell or a row. */
const cellMark = "\u0007";
/** What holds paragraphs and tables together is never left out. */
const marks = [paragraphMark, cellMark, lineEnd, cellEnd, rowEnd, "\f"];

/** Numbers of settings (MS-DOC 2.6.1, 2.6.2). */
const inTable = 0x2416;
const endsRow = 0x2417;
const deleted = 0x0800;
const struck = [0x0837, 0x2a53];
const hidden = 0x083c;
/** 1: above the line, as the numbers of notes are. */
const shifted = 0x2a48;
const symbol = 0x6a09;
/** Stands for a sign of a font of its own. */
const unknownSign = "\ue028";
const encrypted = 0x0100;

/** A field's code stands between these, and its result behind, where it is kept. */
const fieldBegins = "\ue013";
const resultBegins = "\ue014";
const fieldEnds = "\u0015";

export interface DocRead {
  /** Revisions that were not accepted; they are read as accepted. */
  readonly revisions: number;
  readonly notes: readonly ReadingNote[];
}

/** Adds the blocks of the text. Throws UnreadableFile. */
export async function addDoc(blocks: Blocks, bytes: Uint8Array): Promise<DocRead> {
  const reader = new BufferReader(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const extractor = new DocExtractor();
  let text: string;
  try {
    const word = await extractor.extract(reader);
    text = word.getBody({ filterUnicode: false });
    blocks.beside.push(...textsBeside(word));
  } catch (error) {
    throw error instanceof UnreadableFile ? error : new UnreadableFile(broken);
  }
  const notes = fieldNotes(addText(blocks, text));
  blocks.struck += extractor.struck;
  return { revisions: extractor.revisions, notes };
}

/** Boxes, notes and comments: a text a line. */
function textsBeside(word: WordText): readonly string[] {
  const options = { filterUnicode: false, includeHeadersAndFooters: false };
  return [word.getTextboxes(options), word.getFootnotes(options), word.getEndnotes(options), word.getAnnotations()]
    .join("\n")
    .split(/[\ue007\ue00d\ue00f\r\n]+/u)
    .map((text) => text.trim())
    .filter((text) => text !== "");
}

/** The library takes only some row ends from the file, and text in some colours for deleted: both are found here. */
class DocExtractor extends WordOleExtractor {
  revisions = 0;
  struck = 0;
  private data: Buffer = Buffer.alloc(0);

  protected override async extractWordDocument(compound: object, main: Buffer): Promise<object> {
    if (main.length < 0x200) throw new UnreadableFile(broken);
    if ((main.readUInt16LE(0xa) & encrypted) !== 0)
      throw new UnreadableFile("文件设有打开密码，请先取消密码再试", "kind");
    this.data = await this.documentStream(compound, "Data")
      .then((stream) => this.streamBuffer(stream))
      .catch(() => Buffer.alloc(0));
    return super.extractWordDocument(compound, main);
  }

  protected override writeParagraphProperties(main: Buffer, table: Buffer): void {
    for (const run of paragraphRuns(main, table, this.data)) {
      if (isOn(run, endsRow)) this.replace(run, (sign) => (sign === cellMark ? rowEnd : sign));
      else if (isOn(run, inTable)) {
        this.replace(run, (sign) => (sign === cellMark ? cellEnd : sign === paragraphMark ? lineEnd : sign));
      }
    }
  }

  protected override writeCharacterProperties(main: Buffer, table: Buffer): void {
    for (const piece of this._pieces) piece.text = withCodes(piece.text);
    for (const run of characterRuns(main, table)) {
      const isDeleted = isOn(run, deleted);
      const isStruck = struck.some((sprm) => isOn(run, sprm));
      const isHidden = isOn(run, hidden);
      if (run.at.has(symbol)) this.replace(run, (sign) => (marks.includes(sign) ? sign : unknownSign));
      if (isShifted(run)) this.replace(run, shiftedDigit);
      if (!isDeleted && !isStruck && !isHidden) continue;
      const gone = this.replace(run, (sign) => (marks.includes(sign) ? sign : "\0"));
      if (gone > 0 && isDeleted) this.revisions += 1;
      else if (gone > 0 && isStruck) this.struck += 1;
    }
  }

  /** Replaces characters of a run, wherever its file positions are in the text. Gives back how many. */
  private replace({ from, to }: PropertyRun, by: (sign: string) => string): number {
    let replaced = 0;
    for (const piece of this._pieces) {
      const range = within(piece, from, to);
      if (!range) continue;
      const [start, end] = range;
      const signs = Array.from({ length: end - start }, (_, index) => piece.text.charAt(start + index));
      const text = signs.map(by);
      replaced += text.filter((sign, index) => sign !== signs[index]).length;
      piece.text = piece.text.slice(0, start) + text.join("") + piece.text.slice(end);
    }
    return replaced;
  }
}

/** The library drops the codes of all fields: those whose result may be a figure are kept under other signs. */
function withCodes(text: string): string {
  const [before = "", ...fields] = text.split("\u0013");
  return fields.reduce((all, field) => {
    const result = field.indexOf("\u0014");
    const close = field.indexOf(fieldEnds);
    const code = result < 0 || (close >= 0 && close < result) ? "" : field.slice(0, result);
    if (resultOf(code) === undefined) return `${all}\u0013${field}`;
    return `${all}${fieldBegins}${code}${resultBegins}${field.slice(result + 1)}`;
  }, before);
}

function within(piece: Piece, from: number, to: number): readonly [number, number] | undefined {
  const start = Math.max(from, piece.startFilePos);
  const end = Math.min(to, piece.endFilePos);
  if (start >= end) return undefined;
  return [(start - piece.startFilePos) / piece.bpc, (end - piece.startFilePos) / piece.bpc];
}

function isShifted({ bytes, at }: PropertyRun): boolean {
  const place = at.get(shifted);
  return place !== undefined && place < bytes.length && bytes.readUInt8(place) === 1;
}

/** A figure's own digits and the number of a note behind it stay apart. */
function shiftedDigit(sign: string): string {
  return sign >= "0" && sign <= "9" ? ("⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(sign)] ?? sign) : sign;
}

function isOn({ bytes, at }: PropertyRun, sprm: number): boolean {
  const place = at.get(sprm);
  return place !== undefined && place < bytes.length && bytes.readUInt8(place) === 1;
}

/** Adds the text; answers the cells that show the result of a field. */
function addText(blocks: Blocks, text: string): readonly FieldCell[] {
  const fields: FieldCell[] = [];
  let rows: FieldCell[][] = [];
  const flush = () => {
    settleFields(rows);
    fields.push(...rows.flat().filter(({ field }) => field !== undefined));
    if (rows.length > 0) blocks.grid(rows, false);
    rows = [];
  };
  for (const part of text.split(rowEnd)) {
    const first = part.indexOf(cellEnd);
    // Before the first cell of a row there may be paragraphs; lines within the cell have ends of their own.
    const before = first < 0 ? part : part.slice(0, part.lastIndexOf("\n", first) + 1);
    if (before.trim() !== "") {
      flush();
      for (const line of before.split("\n")) blocks.paragraph(withoutCodes(line));
    }
    if (first < 0) continue;
    const cells = part.slice(before.length).split(cellEnd).slice(0, -1);
    const [only = ""] = cells;
    const lines = only.split(lineEnd);
    if (cells.length === 1 && isRunningText(lines)) {
      flush();
      for (const line of lines) blocks.paragraph(withoutCodes(line));
    } else rows.push(cells.map(cellOf));
  }
  flush();
  return fields;
}

const keptCode = /\ue013([^\ue013\ue014]*)\ue014/gu;

function withoutCodes(text: string): string {
  return text.replace(keptCode, "").replaceAll(fieldEnds, "").replaceAll(unknownSign, "");
}

function cellOf(text: string): FieldCell {
  const cell: FieldCell = { text: joined(withoutCodes(text.replaceAll(unknownSign, "\ufffd"))) };
  for (const [, code = ""] of text.matchAll(keptCode)) markField(cell, code);
  return cell;
}

function joined(cell: string): string {
  const lines = cell.split(/[\ue00d\n]/u).map((line) => line.trim());
  return lines.filter((line) => line !== "").join(lines.some((line) => /\p{Script=Han}/u.test(line)) ? "" : " ");
}
