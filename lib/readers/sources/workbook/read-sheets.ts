// Workbooks of other kinds (.xls, .et, .ods) → sheets, by SheetJS. Formulas count with their stored result.

import type { CellObject, WorkBook, WorkSheet } from "@e965/xlsx";
import { messageOf } from "#core/ground/error-facts.ts";
import type { Blocks } from "#readers/blocks/blocks.ts";
import { noteOf, type ReadingNote } from "#readers/blocks/reading-note.ts";
import { UnreadableFile } from "#readers/blocks/unreadable-file.ts";
import { parseXml } from "#readers/sources/container/parse-xml.ts";
import type { OdsChecked } from "./check-ods.ts";
import { statedByGuide } from "./guide-sheet.ts";
import { loadSheetJs, type SheetJs } from "./load-sheet-js.ts";
import { shownByFormat } from "./number-format.ts";
import { withSums } from "./sheet-formulas.ts";
import {
  addSheet,
  dateShown,
  type Merge,
  mergeBetween,
  mostRows,
  numberText,
  placeCell,
  type Sheet,
  type SheetCell,
  sheetCell,
  sheetNotes,
} from "./workbook-grid.ts";
import { hasStruckFont } from "./xls-fonts.ts";

const kinds = { xls: ".xls 或 .et", ods: ".ods" } as const;
export type SheetsKind = keyof typeof kinds;

/** Adds the shown sheets and says what to know about them. `known`: what the caller found out about an .ods. */
export async function addSheets(
  blocks: Blocks,
  bytes: Uint8Array,
  kind: SheetsKind,
  known: OdsChecked = { hidden: new Set(), strikesOut: false },
): Promise<readonly ReadingNote[]> {
  const library = await loadSheetJs();
  const workbook = parse(library, bytes, kind);
  const strikesOut = known.strikesOut || (kind === "xls" && hasStruckFont(library, bytes));
  const notes: ReadingNote[] = strikesOut ? [noteOf("struckFont")] : [];
  for (const [index, name] of workbook.SheetNames.entries()) {
    const sheet = workbook.Sheets[name];
    if (!sheet) continue;
    if ((workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) > 0 || known.hidden.has(name)) {
      notes.push(noteOf("hiddenSheet", name));
      continue;
    }
    const read = sheetOf(library, name, sheet);
    const stated = statedByGuide(read, blocks.stated);
    if (stated) {
      blocks.stated = stated;
      continue;
    }
    const worked = withSums(read);
    notes.push(...sheetNotes(read), ...worked.notes);
    blocks.sheet(name);
    addSheet(blocks, worked.sheet, new Map());
  }
  return notes;
}

/** Adds the sheets of a workbook in XML of 2003 (`.xls` or `.xml`), which is checked for depth and DOCTYPE first. */
export function addXmlSheets(blocks: Blocks, bytes: Uint8Array): Promise<readonly ReadingNote[]> {
  const nothing = () => undefined;
  parseXml(bytes, { open: nothing, close: nothing, text: nothing });
  return addSheets(blocks, bytes, "xls");
}

function parse(library: SheetJs, bytes: Uint8Array, kind: SheetsKind): WorkBook {
  let workbook: WorkBook;
  try {
    workbook = library.read(bytes, { type: "array", cellNF: true, cellStyles: true });
  } catch (error) {
    const locked = /password/iu.test(messageOf(error));
    throw new UnreadableFile(
      locked
        ? "文件设有打开密码，请先取消密码再试"
        : `这个 ${kinds[kind]} 文件不完整或已损坏，没能读出来，请重新获取，或另存为 .xlsx 后再试`,
      locked ? "kind" : undefined,
    );
  }
  if (workbook.vbaraw) throw new UnreadableFile("工作簿含宏，请另存为不含宏的 .xlsx 后再试", "kind");
  return workbook;
}

function sheetOf(library: SheetJs, name: string, sheet: WorkSheet): Sheet {
  const cells = new Map<number, Map<number, SheetCell>>();
  const remarks = new Map<string, string>();
  for (const [address, cell] of Object.entries(sheet)) {
    if (!/^[A-Z]{1,3}\d+$/u.test(address)) continue;
    const { r, c } = library.utils.decode_cell(address);
    const shown = shownCell(library, cell as CellObject);
    if (shown) placeCell(cells, r + 1, c + 1, shown);
    const said = ((cell as CellObject).c ?? []).map(({ t }) => t.trim()).filter((text) => text !== "");
    if (said.length > 0) remarks.set(`${r + 1},${c + 1}`, said.join("\n"));
  }
  const merges = (sheet["!merges"] ?? []).map(
    ({ s, e }): Merge => mergeBetween(s.r + 1, s.c + 1, Math.min(e.r, mostRows - 1) + 1, e.c + 1),
  );
  const last = Math.max(0, ...[...cells.values()].flatMap((line) => [...line.keys()]));
  const hiddenRows = (sheet["!rows"] ?? []).filter((row) => row?.hidden === true).length;
  const hiddenColumns = (sheet["!cols"] ?? []).slice(0, last).filter((column) => column?.hidden === true).length;
  return { name, cells, merges, hiddenRows, hiddenColumns, remarks };
}

/** A cell that shows something or has a formula. */
function shownCell(library: SheetJs, cell: CellObject): SheetCell | undefined {
  const text = textOf(library, cell).trim();
  const formula = typeof cell.f === "string" ? cell.f : undefined;
  if (text === "" && formula === undefined) return undefined;
  const { t, z } = cell;
  const otherFigure = t === "n" && typeof z === "string" ? shownByFormat(text, z) : undefined;
  return sheetCell(text, formula, otherFigure);
}

function textOf(library: SheetJs, { t, v, w, z }: CellObject): string {
  if (v === undefined || v === null || t === "z") return "";
  if (t === "e") return w ?? "#N/A";
  if (t === "b") return v ? "TRUE" : "FALSE";
  if (t === "n" && !(typeof z === "string" && library.SSF.is_date(z))) return numberText(Number(v));
  return t === "s" ? String(v) : dateShown;
}
