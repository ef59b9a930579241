// Registers (台账) in workbooks of any kind or CSV → sheets of text, merged cells repeated, dates as ISO text. By SheetJS.
import type { CellObject, WorkBook, WorkSheet } from "@e965/xlsx";
import { messageOf } from "#core/ground/error-facts.ts";
import type { RegisterRow, RegisterSheet } from "#core/register/sheet.ts";
import { UnreadableFile } from "./blocks/unreadable-file.ts";
import { recognizeBytes, recognizeText, recognizeZip } from "./recognize-kind.ts";
import { openZip } from "./sources/container/unzip.ts";
import { decodeText } from "./sources/text/decode-text.ts";
import { loadSheetJs, type SheetJs } from "./sources/workbook/load-sheet-js.ts";

const mostRows = 50_000;
const mostColumns = 256;
const mostMerged = 200_000;

/** Values, formats and what is hidden, by rows: nothing else is looked at. */
const bare = { dense: true, cellText: false, cellHTML: false, cellFormula: false, cellStyles: true } as const;

const notASheet = "台账应为 Excel 工作簿（.xlsx、.xls、.et、.ods）或 CSV 文件，请另存后再试";

/** The sheets of a register; of hidden ones and rows it is said that they are. Throws UnreadableFile with a Chinese message where it is no workbook and no CSV. */
export async function readRegister(bytes: Uint8Array): Promise<readonly RegisterSheet[]> {
  const library = await loadSheetJs();
  const workbook = await open(library, bytes);
  const date1904 = workbook.Workbook?.WBProps?.date1904 === true;
  const sheets = workbook.SheetNames.map((name, index): RegisterSheet => {
    const rows = rowsOf(library, workbook.Sheets[name] ?? {}, date1904);
    return workbook.Workbook?.Sheets?.[index]?.Hidden ? { name, hidden: true, rows } : { name, rows };
  });
  const filled = sheets.filter(({ rows }) => rows.length > 0);
  if (filled.length === 0) throw new UnreadableFile("工作簿是空的，请确认文件是否选对");
  return filled;
}

async function open(library: SheetJs, bytes: Uint8Array): Promise<WorkBook> {
  if (bytes.length === 0) throw new UnreadableFile("文件是空的，请重新选择");
  const recognized = recognizeBytes(bytes);
  if (recognized && "refused" in recognized) throw new UnreadableFile(recognized.refused);
  if (recognized?.kind === "pdf") throw new UnreadableFile(notASheet);
  if (recognized?.kind === "zip") await checkContainer(bytes);
  if (recognized) return parse(library, bytes);
  const decoded = decodeText(bytes);
  const text = decoded && recognizeText(decoded.text);
  if (!decoded || !text || "refused" in text || text.kind !== "text") throw new UnreadableFile(notASheet);
  return library.read(decoded.text, { type: "string", raw: true, ...bare });
}

/** Inflates every part within the caps before another program opens the container. */
async function checkContainer(bytes: Uint8Array): Promise<void> {
  const zip = await openZip(bytes);
  const held = await recognizeZip(zip);
  if ("refused" in held) throw new UnreadableFile(held.refused);
  if (held.kind !== "xlsx" && held.kind !== "ods") throw new UnreadableFile(notASheet);
  for (const name of zip.names) if (/\.(?:xml|rels)$/u.test(name)) await zip.read(name);
}

function parse(library: SheetJs, bytes: Uint8Array): WorkBook {
  let workbook: WorkBook;
  try {
    workbook = library.read(bytes, { type: "array", cellNF: true, sheetRows: mostRows + 1, ...bare });
  } catch (error) {
    const locked = /password|encrypt/iu.test(messageOf(error));
    throw new UnreadableFile(
      locked ? "文件设有打开密码，请先取消密码再试" : "工作簿不完整或已损坏，没能读出来，请重新获取",
    );
  }
  return workbook;
}

function rowsOf(library: SheetJs, sheet: WorkSheet, date1904: boolean): readonly RegisterRow[] {
  const area = sheet["!ref"];
  if (area === undefined) return [];
  const { e: last } = library.utils.decode_range(area);
  if (last.r >= mostRows) throw new UnreadableFile(`台账超过 ${mostRows} 行，请分成几个文件`);
  const width = Math.min(last.c + 1, mostColumns);
  const rows = sheet["!data"] ?? [];
  const texts: string[][] = Array.from({ length: last.r + 1 }, (_, row) =>
    Array.from({ length: width }, (_, column) => textOf(library, rows[row]?.[column], date1904)),
  );
  const merged = repeatMerged(texts, sheet["!merges"] ?? []);
  const rowOf = (cells: readonly string[], index: number): RegisterRow => {
    const columns = merged.get(index);
    return {
      number: index + 1,
      cells,
      ...(sheet["!rows"]?.[index]?.hidden ? { hidden: true } : {}),
      ...(columns ? { merged: columns } : {}),
    };
  };
  return texts.map(rowOf).filter(({ cells }) => cells.some(Boolean));
}

/** Repeats the text of merged cells; answers which columns of a row repeat the row above. */
function repeatMerged(
  texts: string[][],
  merges: NonNullable<WorkSheet["!merges"]>,
): ReadonlyMap<number, readonly number[]> {
  const repeated = new Map<number, number[]>();
  let left = mostMerged;
  for (const { s: from, e: to } of merges) {
    const text = texts[from.r]?.[from.c] ?? "";
    left -= (to.r - from.r + 1) * (to.c - from.c + 1);
    if (left < 0) throw new UnreadableFile("合并单元格过多，已拒绝读取");
    for (let row = from.r; row <= Math.min(to.r, texts.length - 1); row += 1) {
      for (let column = from.c; column <= to.c; column += 1) {
        const line = texts[row];
        if (!line || column >= line.length) continue;
        line[column] = text;
        if (row > from.r) repeated.set(row, [...(repeated.get(row) ?? []), column]);
      }
    }
  }
  return repeated;
}

function textOf(library: SheetJs, cell: CellObject | undefined, date1904: boolean): string {
  if (!cell || cell.v === undefined || cell.v === null || cell.t === "z" || cell.t === "e") return "";
  if (cell.v instanceof Date) return isoDay(cell.v);
  if (cell.t === "b") return cell.v ? "是" : "否";
  if (cell.t === "n" && typeof cell.z === "string" && library.SSF.is_date(cell.z)) {
    const date = library.SSF.parse_date_code(Number(cell.v), { date1904 }) as {
      y: number;
      m: number;
      d: number;
    } | null;
    if (date) return `${date.y}-${padded(date.m)}-${padded(date.d)}`;
  }
  return String(cell.v).replace(/\s+/gu, " ").trim();
}

function isoDay(date: Date): string {
  return `${date.getUTCFullYear()}-${padded(date.getUTCMonth() + 1)}-${padded(date.getUTCDate())}`;
}

function padded(part: number): string {
  return String(part).padStart(2, "0");
}
