// A sheet of any workbook → grids and paragraphs: cells where they stand, merges as spans, names of cells kept.

import type { UncheckedResult } from "#core/report/source.ts";
import type { Blocks, NewCell } from "#readers/blocks/blocks.ts";
import { noteOf, type ReadingNote } from "#readers/blocks/reading-note.ts";
import { UnreadableFile } from "#readers/blocks/unreadable-file.ts";

export const mostRows = 5_000;
export const mostColumns = 256;
const mostMerged = 20_000;

export interface SheetCell {
  /** As shown; empty where a formula has no stored result. */
  readonly text: string;
  /** The formula as the file holds it, without `=`; empty where the file only points to another cell's formula. */
  readonly formula?: string;
  /** What its formula gives or its format shows, where that is not what is stored. */
  readonly otherFigure?: string;
  /** Its stored result stands alone: nothing here can work it out. */
  readonly unchecked?: UncheckedResult;
}

/** A cell of a sheet from what was found of it. */
export function sheetCell(text: string, formula: string | undefined, otherFigure: string | undefined): SheetCell {
  return {
    text,
    ...(formula === undefined ? {} : { formula }),
    ...(otherFigure === undefined ? {} : { otherFigure }),
  };
}

export interface Merge {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface Sheet {
  readonly name: string;
  /** Row → column → cell, both from 1; empty cells are left out. */
  readonly cells: ReadonlyMap<number, ReadonlyMap<number, SheetCell>>;
  readonly merges: readonly Merge[];
  /** Rows that the program does not show. */
  readonly hiddenRows: number;
  readonly hiddenColumns: number;
  /** `row,column` → what a comment on the cell says. */
  readonly remarks?: ReadonlyMap<string, string>;
}

/** Puts a cell into the rows of a sheet. Throws UnreadableFile where it stands further out than a report reaches. */
export function placeCell(
  cells: Map<number, Map<number, SheetCell>>,
  row: number,
  column: number,
  cell: SheetCell,
): void {
  if (row > mostRows || column > mostColumns) {
    throw new UnreadableFile(`工作表范围异常（第 ${row} 行第 ${column} 列还有内容），请删除多余行列后再导入`);
  }
  const line = cells.get(row) ?? new Map<number, SheetCell>();
  line.set(column, cell);
  cells.set(row, line);
}

/** The merged area between two corners. Throws UnreadableFile where it is larger than any report's. */
export function mergeBetween(row: number, column: number, lastRow: number, lastColumn: number): Merge {
  const rows = lastRow - row + 1;
  const columns = lastColumn - column + 1;
  if (rows < 1 || columns < 1 || rows * columns > mostMerged) {
    throw new UnreadableFile("合并单元格范围异常，已拒绝读取");
  }
  return { row, column, rows, columns };
}

/** What the reader of the report should know about how a sheet is shown, and about cells that hold something else than a figure. */
export function sheetNotes(sheet: Sheet): readonly ReadingNote[] {
  const { name, hiddenRows, hiddenColumns } = sheet;
  const notes: ReadingNote[] = [];
  if (hiddenRows > 0) notes.push(noteOf("hiddenRows", name, hiddenRows));
  if (hiddenColumns > 0) notes.push(noteOf("hiddenColumns", name, hiddenColumns));
  const scaled = [...sheet.cells].flatMap(([row, line]) =>
    [...line].flatMap(([column, { text, otherFigure }]) =>
      otherFigure === undefined
        ? []
        : [`${lettersOf(column)}${row} 存着 ${text}、${otherFigure === text ? "不显示" : `显示 ${otherFigure}`}`],
    ),
  );
  if (scaled.length > 0)
    notes.push(noteOf("scaledCells", name, scaled.length, scaled.slice(0, mostAddresses).join("，")));
  const errors = addressesOf(sheet, ({ text }) => errorValue.test(text));
  if (errors !== "") notes.push(noteOf("errorCells", name, errors));
  const dates = addressesOf(sheet, ({ text }, line) => text === dateShown && line.size > 1);
  if (dates !== "") notes.push(noteOf("dateCells", name, dates));
  return notes;
}

/** What stands for the number of a cell that is a date: no figure. */
export const dateShown = "（日期）";
const errorValue = /^#(?:REF!|DIV\/0!|N\/A|NAME\?|NULL!|NUM!|VALUE!)$/u;
const mostAddresses = 5;

/** `B3、C7等 9 格`: where cells of a kind stand. */
function addressesOf({ cells }: Sheet, is: (cell: SheetCell, line: ReadonlyMap<number, SheetCell>) => boolean): string {
  const found = [...cells].flatMap(([row, line]) =>
    [...line].flatMap(([column, cell]) => (is(cell, line) ? [`${lettersOf(column)}${row}`] : [])),
  );
  const more = found.length > mostAddresses ? `等 ${found.length} 格` : "";
  return found.slice(0, mostAddresses).join("、") + more;
}

/** Adds a sheet. `names`: `sheet name!A1` → defined name. A single text of a row becomes a paragraph. */
export function addSheet(blocks: Blocks, sheet: Sheet, names: ReadonlyMap<string, string>): void {
  const { covered, spans } = spread(sheet.merges);
  const filled = filledRows(sheet);
  const given = (row: number, column: number) => sheet.cells.get(row)?.get(column);
  const last = Math.max(0, ...[...filled.values()].flatMap((line) => [...line.keys()]));
  let rows: NewCell[][] = [];
  const flush = () => {
    if (rows.length > 0) blocks.grid(rows, true);
    rows = [];
  };
  const nameAt = (row: number, column: number) => names.get(`${sheet.name}!${lettersOf(column)}${row}`);
  for (const row of rowsToShow(filled, sheet.name, names)) {
    const line = filled.get(row) ?? new Map<number, string>();
    const [only] = [...line.values()];
    const named =
      names.size > 0 && Array.from({ length: last }, (_, i) => nameAt(row, i + 1)).some((name) => name !== undefined);
    if (line.size === 1 && only !== undefined && !named && !/^[\d.,+-]+$/u.test(only)) {
      flush();
      for (const part of only.split(/\r?\n/u)) blocks.paragraph(part);
      continue;
    }
    const cells: NewCell[] = [];
    for (let column = 1; column <= last; column += 1) {
      const key = `${row},${column}`;
      if (covered.has(key)) continue;
      const span = spans.get(key);
      const name = nameAt(row, column);
      cells.push({
        text: line.get(column) ?? "",
        rowSpan: Math.min(span?.rows ?? 1, 64),
        colSpan: Math.min(span?.columns ?? 1, 64),
        ...(name === undefined ? {} : { name }),
        otherFigure: given(row, column)?.otherFigure,
        unchecked: given(row, column)?.unchecked,
        remark: sheet.remarks?.get(key),
      });
    }
    rows.push(cells);
  }
  flush();
}

/** Row → column → text, of cells that show something. */
function filledRows({ cells }: Sheet): ReadonlyMap<number, ReadonlyMap<number, string>> {
  const filled = new Map<number, ReadonlyMap<number, string>>();
  for (const [row, line] of cells) {
    const texts = [...line].flatMap(([column, { text }]): [number, string][] => (text === "" ? [] : [[column, text]]));
    if (texts.length > 0) filled.set(row, new Map(texts));
  }
  return filled;
}

/** `row,column` of cells under a merged one, and of merged ones themselves. */
function spread(merges: readonly Merge[]) {
  const covered = new Set<string>();
  const spans = new Map<string, Merge>();
  let left = mostMerged;
  for (const merge of merges) {
    spans.set(`${merge.row},${merge.column}`, merge);
    left -= merge.rows * merge.columns;
    if (left < 0) throw new UnreadableFile("合并单元格过多，已拒绝读取");
    for (let r = 0; r < merge.rows; r += 1) {
      for (let c = 0; c < merge.columns; c += 1) if (r + c > 0) covered.add(`${merge.row + r},${merge.column + c}`);
    }
  }
  return { covered, spans };
}

/** Rows with content, and rows whose empty cells are named, in order. */
function rowsToShow(
  filled: ReadonlyMap<number, unknown>,
  sheet: string,
  names: ReadonlyMap<string, string>,
): readonly number[] {
  const rows = new Set(filled.keys());
  for (const place of names.keys()) {
    if (place.startsWith(`${sheet}!`)) rows.add(Number(/(?<!\d)\d+$/u.exec(place)?.[0] ?? 0));
  }
  return [...rows].filter((row) => row > 0 && row <= mostRows).sort((a, b) => a - b);
}

/** What spreadsheets show of a number: 15 digits of it, so that 0.1 + 0.2 is 0.3 and no figure of 17 decimals. */
export function numberText(number: number): string {
  return String(Number(number.toPrecision(15)));
}

/** The letters of a column. */
export function lettersOf(column: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}
