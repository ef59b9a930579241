// Excel workbooks → grids of shown sheets. Formulas count with their stored result; sums without one are worked out.

import type { Blocks } from "#readers/blocks/blocks.ts";
import { noteOf, type ReadingNote } from "#readers/blocks/reading-note.ts";
import { UnreadableFile } from "#readers/blocks/unreadable-file.ts";
import { parseXml } from "#readers/sources/container/parse-xml.ts";
import { readProperties } from "#readers/sources/container/read-properties.ts";
import type { Zip } from "#readers/sources/container/unzip.ts";
import { statedByGuide } from "./guide-sheet.ts";
import { shownByFormat } from "./number-format.ts";
import { RichText } from "./rich-text.ts";
import { SharedFormulas } from "./shared-formulas.ts";
import { withSums } from "./sheet-formulas.ts";
import { readRemarks } from "./sheet-remarks.ts";
import {
  addSheet,
  dateShown,
  type Merge,
  mergeBetween,
  numberText,
  placeCell,
  type Sheet,
  type SheetCell,
  sheetCell,
  sheetNotes,
} from "./workbook-grid.ts";
import { type CellStyles, readCellStyles, readRelations, readStrings, readWorkbook } from "./workbook-parts.ts";

export interface XlsxRead {
  readonly notes: readonly ReadingNote[];
}

/** Adds the grids of all shown sheets; single texts of a row become paragraphs. */
export async function addXlsx(blocks: Blocks, zip: Zip): Promise<XlsxRead> {
  if (zip.names.some((name) => /vbaProject\.bin$/iu.test(name))) {
    throw new UnreadableFile("工作簿含宏，请另存为不含宏的 .xlsx 后再试", "kind");
  }
  const bytes = await zip.read("xl/workbook.xml");
  if (!bytes) throw new UnreadableFile("这不是完整的 Excel 工作簿（缺少目录）");
  const workbook = readWorkbook(bytes);
  const targets = await readRelations(zip);
  const onStruck = () => {
    blocks.struck += 1;
  };
  const strings = await readStrings(zip, onStruck);
  const styles = await readCellStyles(zip);
  const notes: ReadingNote[] = [];
  blocks.stated = await readProperties(zip);
  for (const sheet of workbook.sheets) {
    if (sheet.hidden) {
      notes.push(noteOf("hiddenSheet", sheet.name));
      continue;
    }
    const target = targets.get(sheet.relation);
    const body = target === undefined ? undefined : await zip.read(target);
    if (!body) continue;
    const remarks = await readRemarks(zip, target ?? "");
    const read = {
      ...readSheet(sheet.name, body, { strings, styles, onStruck }),
      remarks: placedRemarks(remarks.onCells),
    };
    blocks.beside.push(...remarks.boxes);
    const stated = statedByGuide(read, blocks.stated);
    if (stated) {
      blocks.stated = stated;
      continue;
    }
    const worked = withSums(read);
    notes.push(...sheetNotes(read), ...worked.notes);
    blocks.sheet(sheet.name);
    addSheet(blocks, worked.sheet, workbook.names);
  }
  if (zip.names.some((name) => name.startsWith("xl/externalLinks/"))) notes.push(noteOf("externalLinks"));
  return { notes };
}

function placedRemarks(onCells: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const places = [...onCells].filter(([address]) => /^[A-Z]{1,3}\d{1,7}$/u.test(address));
  return new Map(
    places.map(([address, text]) => {
      const { row, column } = placeOf(address);
      return [`${row},${column}`, text];
    }),
  );
}

interface Book {
  readonly strings: readonly string[];
  readonly styles: CellStyles;
  readonly onStruck: () => void;
}

/** The name and the cells of one sheet. */
function readSheet(name: string, bytes: Uint8Array, { strings, styles, onStruck }: Book): Sheet {
  const cells = new Map<number, Map<number, SheetCell>>();
  const merges: Merge[] = [];
  let hiddenRows = 0;
  let hiddenColumns = 0;
  let at: { row: number; column: number; type: string; style: number } | undefined;
  let value = "";
  let formula: string | undefined;
  let collecting: "value" | "formula" | undefined;
  let row = 0;
  let column = 0;
  const rich = new RichText(onStruck);
  let group: string | undefined;
  const shared = new SharedFormulas();
  parseXml(bytes, {
    open(tag, attributes) {
      if (tag === "row") {
        row = Number(attributes.r ?? row + 1);
        column = 0;
        if (attributes.hidden === "1") hiddenRows += 1;
      } else if (tag === "c") {
        const place = attributes.r === undefined ? { row, column: column + 1 } : placeOf(attributes.r);
        column = place.column;
        at = { ...place, type: attributes.t ?? "n", style: Number(attributes.s ?? -1) };
        value = "";
        formula = undefined;
        group = undefined;
        rich.begin();
      } else if (tag === "col") hiddenColumns += hiddenIn(attributes);
      else if (tag === "f") {
        formula = "";
        group = attributes.t === "shared" ? attributes.si : undefined;
      } else if (tag === "mergeCell") merges.push(mergeOf(attributes.ref ?? ""));
      rich.open(tag, attributes.val);
      collecting = tag === "v" || tag === "t" ? "value" : tag === "f" ? "formula" : undefined;
    },
    close(tag) {
      collecting = undefined;
      rich.close(tag);
      if (tag !== "c" || !at) return;
      const shown =
        at.type === "s" ? (strings[Number(value)] ?? "") : shownValue(value, at.type, styles.dates.has(at.style));
      const crossed = styles.struck.has(at.style) && shown.trim() !== "";
      if (crossed) onStruck();
      const text = crossed ? "" : shown.trim();
      if (formula !== undefined && group !== undefined) formula = shared.formulaAt(group, at.row, at.column, formula);
      const otherFigure = at.type === "n" ? shownByFormat(text, styles.formats.get(at.style) ?? "") : undefined;
      if (text !== "" || formula !== undefined)
        placeCell(cells, at.row, at.column, sheetCell(text, formula, otherFigure));
      at = undefined;
    },
    text(text) {
      if (!at) return;
      if (collecting === "value") value += rich.shown(value, text);
      else if (collecting === "formula" && formula !== undefined) formula += text;
    },
  });
  return { name, cells, merges, hiddenRows, hiddenColumns };
}

function shownValue(value: string, type: string, date: boolean): string {
  if (type === "b") return value === "1" ? "TRUE" : "FALSE";
  if (type !== "n" || value === "") return value;
  const number = Number(value);
  if (!Number.isFinite(number)) return value;
  return date ? dateShown : numberText(number);
}

/** How many columns of a report a `col` hides; programs hide all that lie to the right of the sheet, too. */
function hiddenIn({ hidden, min, max }: Readonly<Record<string, string>>): number {
  if (hidden !== "1" && hidden !== "true") return 0;
  return Number(max) >= 16_384 ? 0 : Math.max(0, Number(max) - Number(min) + 1) || 0;
}

function placeOf(reference: string): { row: number; column: number } {
  const match = /^([A-Z]{1,3})(\d{1,7})$/u.exec(reference);
  if (!match) throw new UnreadableFile("工作表里的单元格地址异常，无法读取");
  let column = 0;
  for (const letter of match[1] ?? "") column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(match[2]), column };
}

function mergeOf(reference: string): Merge {
  const [from = "A1", to = from] = reference.split(":");
  const start = placeOf(from);
  const end = placeOf(to);
  return mergeBetween(start.row, start.column, end.row, end.column);
}
