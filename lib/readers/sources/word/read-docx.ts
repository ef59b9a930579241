// Word documents (Word, WPS, LibreOffice, our own) → paragraphs and grids in the order of the text.
import type { Blocks } from "#readers/blocks/blocks.ts";
import type { ReadingNote } from "#readers/blocks/reading-note.ts";
import { UnreadableFile } from "#readers/blocks/unreadable-file.ts";
import { parseXml, type XmlHandler } from "#readers/sources/container/parse-xml.ts";
import { readProperties } from "#readers/sources/container/read-properties.ts";
import type { Zip } from "#readers/sources/container/unzip.ts";
import { FieldCodes } from "./field-codes.ts";
import { fieldNotes } from "./field-sums.ts";
import { layOut, type Table } from "./lay-out-table.ts";
import { clampSpan, newCell, type WordCell } from "./merged-cells.ts";
import { readStruckStyles, StruckRuns } from "./struck-runs.ts";
import { noteAt, readNotes } from "./word-notes.ts";

/** Styles of our own files for what stands below the text; their properties say it too. */
const closingStyles = new Set(["ReportAttachment", "ReportSignature"]);

export interface DocxRead {
  readonly images: number;
  /** Revisions that were not accepted; they are read as accepted. */
  readonly revisions: number;
  readonly notes: readonly ReadingNote[];
}

/** Adds the blocks of `word/document.xml`. */
export async function addDocx(blocks: Blocks, zip: Zip): Promise<DocxRead> {
  if (zip.names.some((name) => /vbaProject\.bin$/iu.test(name))) {
    throw new UnreadableFile("文档含宏，请另存为不含宏的 .docx 后再试", "kind");
  }
  const bytes = await zip.read("word/document.xml");
  if (!bytes) throw new UnreadableFile("这不是完整的 Word 文档（缺少正文）");
  const walk = new DocxWalk(blocks, await readStruckStyles(zip), await readNotes(zip));
  parseXml(bytes, walk);
  blocks.struck += walk.struck.count;
  blocks.beside.push(...walk.remarks.values());
  blocks.stated = await readProperties(zip);
  return { images: walk.images, revisions: walk.revisions, notes: fieldNotes(walk.fieldCells) };
}

class DocxWalk implements XmlHandler {
  images = 0;
  revisions = 0;
  readonly struck: StruckRuns;
  /** Cells that show the result of a field. */
  readonly fieldCells: WordCell[] = [];
  private readonly fields = new FieldCodes();
  private readonly blocks: Blocks;
  /** Comments and notes that nothing has pointed to yet. */
  readonly remarks: Map<string, string>;
  private readonly tables: Table[] = [];
  private readonly tags: (string | undefined)[] = [];
  private paragraph = "";
  private deep = 0;
  private inText = false;
  private skip = 0;
  private closing = false;
  /** Text boxes that are open: what stood in their paragraph before them. */
  private readonly boxes: string[] = [];
  private runNames: { name: string; text: string }[] = [];
  private controls: number[] = [];
  private readonly bookmarks = new Map<string, { readonly name: string; readonly from: number }>();

  constructor(blocks: Blocks, struckStyles: ReadonlySet<string>, remarks: ReadonlyMap<string, string>) {
    this.blocks = blocks;
    this.remarks = new Map(remarks);
    this.struck = new StruckRuns(struckStyles);
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.skip > 0) {
      this.skip += 1;
      return;
    }
    this.struck.open(name, attributes.val);
    const cell = this.tables[this.tables.length - 1]?.cell;
    this.fields.open(name, attributes, cell);
    this.remark(name, attributes.id, cell);
    switch (name) {
      case "del":
      case "moveFrom":
        this.revisions += 1;
        this.skip = 1;
        return;
      case "ins":
        this.revisions += 1;
        return;
      case "Fallback":
      case "delText":
      case "rPrChange":
      case "pPrChange":
      case "tcPrChange":
        this.skip = 1;
        return;
      case "drawing":
      case "pict":
        this.images += 1;
        return;
      default:
        this.openText(name, attributes);
        this.openTable(name, attributes);
    }
  }

  private remark(element: string, id: string | undefined, cell: WordCell | undefined): void {
    const key = noteAt(element, id);
    const remark = key === undefined ? undefined : this.remarks.get(key);
    if (key === undefined || remark === undefined) return;
    this.remarks.delete(key);
    if (cell) cell.remark = cell.remark === undefined ? remark : `${cell.remark}\n${remark}`;
    else this.blocks.beside.push(remark);
  }

  private openText(name: string, attributes: Readonly<Record<string, string>>): void {
    switch (name) {
      case "p":
        this.deep += 1;
        return;
      case "pStyle":
        this.closing = closingStyles.has(attributes.val ?? "");
        return;
      case "t":
        this.inText = true;
        return;
      case "tab":
        if (this.deep > 0 && !("pos" in attributes)) this.paragraph += "\t";
        return;
      case "br":
      case "cr":
        this.paragraph += "\n";
        return;
      case "noBreakHyphen":
        this.paragraph += "-";
        return;
      case "sym":
        // A sign of a font of its own may be a digit; which one cannot be told.
        if (this.deep > 0 && this.tables.length > 0) this.paragraph += "\ufffd";
        return;
      case "txbxContent":
        this.boxes.push(this.paragraph);
        this.paragraph = "";
        return;
      case "sdt":
        this.tags.push(undefined);
        return;
      case "tag":
        if (this.tags.length > 0) this.tags[this.tags.length - 1] = attributes.val;
        return;
      case "sdtContent":
        this.controls.push(this.paragraph.length);
        return;
      case "bookmarkStart":
        this.bookmarks.set(attributes.id ?? "", { name: attributes.name ?? "", from: this.paragraph.length });
        return;
      case "bookmarkEnd":
        this.endBookmark(attributes.id ?? "");
        return;
    }
  }

  private openTable(name: string, attributes: Readonly<Record<string, string>>): void {
    const table = this.tables[this.tables.length - 1];
    switch (name) {
      case "tbl":
        if (table) this.spill(table);
        this.tables.push({ rows: [], cell: undefined, layout: false });
        return;
      case "tr":
        table?.rows.push([]);
        return;
      case "tc":
        if (table) table.cell = newCell();
        return;
      case "gridSpan":
        if (table?.cell) table.cell.span = clampSpan(attributes.val);
        return;
      case "vMerge":
        if (table?.cell) table.cell.merge = attributes.val === "restart" ? "start" : "continue";
        return;
    }
  }

  close(name: string): void {
    if (this.skip > 0) {
      this.skip -= 1;
      return;
    }
    this.struck.close(name);
    this.fields.close(name);
    switch (name) {
      case "t":
        this.inText = false;
        return;
      case "p":
        this.deep -= 1;
        this.endParagraph();
        return;
      case "txbxContent":
        this.paragraph = this.boxes.pop() ?? "";
        return;
      case "sdtContent":
        this.endControl();
        return;
      case "sdt":
        this.tags.pop();
        return;
      case "tc":
        this.endCell();
        return;
      case "tbl":
        this.endTable();
        return;
    }
  }

  text(text: string): void {
    if (this.skip === 0 && this.fields.takes(text)) return;
    const before = this.tables.length > 0 ? this.paragraph : undefined;
    if (this.skip === 0 && this.inText && !this.struck.leavesOut(text, before)) this.paragraph += text;
  }

  private endControl(): void {
    const from = this.controls.pop() ?? 0;
    this.nameFrom(this.tags[this.tags.length - 1] ?? "", from);
  }

  private endBookmark(id: string): void {
    const bookmark = this.bookmarks.get(id);
    if (bookmark) this.nameFrom(bookmark.name, bookmark.from);
    this.bookmarks.delete(id);
  }

  /** Names the table's cell, or the words since `from`; a name around no words says nothing. */
  private nameFrom(name: string, from: number): void {
    if (!/^[a-z][A-Za-z0-9]*(?:_[A-Za-z0-9]+){2,}$/u.test(name)) return;
    const cell = this.tables[this.tables.length - 1]?.cell;
    const text = this.paragraph.slice(from);
    if (cell) cell.name = name;
    else if (text.trim() !== "") this.runNames.push({ name, text });
  }

  private endParagraph(): void {
    if (this.closing) this.paragraph = "";
    this.closing = false;
    const text = this.paragraph.replace(/\u00a0/gu, " ");
    const cell = this.tables[this.tables.length - 1]?.cell;
    this.paragraph = "";
    if (cell && this.boxes.length > 0) {
      this.boxed(cell, text.trim());
      return;
    }
    if (cell) {
      const line = text.replace(/\s+/gu, " ").trim();
      const joint = /\p{Script=Han}/u.test(cell.text + line) || cell.text === "" ? "" : " ";
      if (line !== "") {
        cell.text += joint + line;
        cell.lines.push(line);
      }
      return;
    }
    for (const line of text.split("\n")) this.blocks.paragraph(line.trim());
    const place = `p${this.blocks.list.length}`;
    for (const run of this.runNames) this.blocks.named.set(run.name, { place, text: run.text.trim() });
    this.runNames = [];
  }

  /** A box may lie anywhere on the page: its figure is asked beside that of the cell, its words are a line of their own. */
  private boxed(cell: WordCell, text: string): void {
    if (/^[-+]?\d[\d,.]*$/u.test(text)) cell.otherFigure = text;
    else if (text !== "") this.blocks.paragraph(text);
  }

  private endCell(): void {
    const table = this.tables[this.tables.length - 1];
    const cell = table?.cell;
    if (cell?.text === "" && cell.otherFigure !== undefined) cell.text = cell.otherFigure;
    if (cell) table?.rows[table.rows.length - 1]?.push(cell);
    if (table) table.cell = undefined;
  }

  private endTable(): void {
    const table = this.tables.pop();
    if (table) layOut(this.blocks, table, this.fieldCells);
  }

  /** What stands in a table before one that is nested in it. */
  private spill(table: Table): void {
    table.layout = true;
    if (table.cell) table.rows[table.rows.length - 1]?.push(table.cell);
    layOut(this.blocks, table, this.fieldCells);
    table.rows = [[]];
    if (table.cell) table.cell = newCell();
  }
}
