// Excel workbooks → grids of shown sheets. Formulas count with their stored result and are never computed.
import type { Blocks, NewCell } from "./blocks.ts";
import { parseXml } from "./parse-xml.ts";
import { readProperties } from "./read-properties.ts";
import { UnreadableFile } from "./unreadable-file.ts";
import type { Zip } from "./unzip.ts";
import { readDateStyles, readRelations, readStrings, readWorkbook } from "./workbook-parts.ts";

const mostRows = 5_000;
const mostColumns = 256;

export interface XlsxRead {
  readonly notes: readonly string[];
}

/** Adds the grids of all shown sheets; single texts of a row become paragraphs. */
export async function addXlsx(blocks: Blocks, zip: Zip): Promise<XlsxRead> {
  if (zip.names.some((name) => /vbaProject\.bin$/iu.test(name))) {
    throw new UnreadableFile("工作簿含宏，请另存为不含宏的 .xlsx 后再试");
  }
  const bytes = await zip.read("xl/workbook.xml");
  if (!bytes) throw new UnreadableFile("这不是完整的 Excel 工作簿（缺少目录）");
  const workbook = readWorkbook(bytes);
  const targets = await readRelations(zip);
  const strings = await readStrings(zip);
  const dates = await readDateStyles(zip);
  const notes: string[] = [];
  blocks.stated = await readProperties(zip);
  for (const sheet of workbook.sheets) {
    if (sheet.hidden) {
      notes.push(`工作表“${sheet.name}”是隐藏的，没有读取`);
      continue;
    }
    const target = targets.get(sheet.relation);
    const body = target === undefined ? undefined : await zip.read(target);
    if (!body) continue;
    const grid = readSheet(body, strings, dates);
    if (grid.hidden > 0) notes.push(`工作表“${sheet.name}”有 ${grid.hidden} 个隐藏行，已一并读取，请核对`);
    if (grid.unsaved > 0)
      notes.push(`工作表“${sheet.name}”有 ${grid.unsaved} 个公式没有结果，请在 Excel 中保存一次或改填数字`);
    if (grid.formulas > 0) notes.push(`工作表“${sheet.name}”有 ${grid.formulas} 个公式，已按其结果读取，请核对`);
    addSheet(blocks, sheet.name, grid, workbook.names);
  }
  if (zip.names.some((name) => name.startsWith("xl/externalLinks/"))) notes.push("已忽略外部工作簿链接");
  return { notes };
}

interface Grid {
  readonly cells: ReadonlyMap<number, ReadonlyMap<number, string>>;
  readonly merges: readonly {
    readonly row: number;
    readonly column: number;
    readonly rows: number;
    readonly columns: number;
  }[];
  readonly hidden: number;
  readonly formulas: number;
  readonly unsaved: number;
}

function readSheet(bytes: Uint8Array, strings: readonly string[], dates: ReadonlySet<number>): Grid {
  const cells = new Map<number, Map<number, string>>();
  const merges: Grid["merges"][number][] = [];
  let hidden = 0;
  let formulas = 0;
  let unsaved = 0;
  let at: { row: number; column: number; type: string; style: number } | undefined;
  let value = "";
  let formula = false;
  let collecting = false;
  let row = 0;
  let column = 0;
  parseXml(bytes, {
    open(name, attributes) {
      if (name === "row") {
        row = Number(attributes.r ?? row + 1);
        column = 0;
        if (attributes.hidden === "1") hidden += 1;
      } else if (name === "c") {
        const place = attributes.r === undefined ? { row, column: column + 1 } : placeOf(attributes.r);
        column = place.column;
        at = { ...place, type: attributes.t ?? "n", style: Number(attributes.s ?? -1) };
        value = "";
        formula = false;
      } else if (name === "f") formula = true;
      else if (name === "mergeCell") merges.push(mergeOf(attributes.ref ?? ""));
      collecting = name === "v" || name === "t";
    },
    close(name) {
      collecting = false;
      if (name !== "c" || !at) return;
      const text = at.type === "s" ? (strings[Number(value)] ?? "") : shownValue(value, at.type, dates.has(at.style));
      if (formula && value === "") unsaved += 1;
      else if (formula) formulas += 1;
      if (text.trim() !== "") {
        if (at.row > mostRows || at.column > mostColumns) {
          throw new UnreadableFile(
            `工作表范围异常（第 ${at.row} 行第 ${at.column} 列还有内容），请删除多余行列后再导入`,
          );
        }
        const line = cells.get(at.row) ?? new Map<number, string>();
        line.set(at.column, text.trim());
        cells.set(at.row, line);
      }
      at = undefined;
    },
    text(text) {
      if (collecting && at) value += text;
    },
  });
  return { cells, merges, hidden, formulas, unsaved };
}

function shownValue(value: string, type: string, date: boolean): string {
  if (type === "b") return value === "1" ? "TRUE" : "FALSE";
  if (type !== "n" || value === "") return value;
  const number = Number(value);
  if (!Number.isFinite(number)) return value;
  return date ? `日期${number}` : String(number);
}

function placeOf(reference: string): { row: number; column: number } {
  const match = /^([A-Z]{1,3})(\d{1,7})$/u.exec(reference);
  if (!match) throw new UnreadableFile("工作表里的单元格地址异常，无法读取");
  let column = 0;
  for (const letter of match[1] as string) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(match[2]), column };
}

function mergeOf(reference: string): Grid["merges"][number] {
  const [from = "A1", to = from] = reference.split(":");
  const start = placeOf(from);
  const end = placeOf(to);
  const rows = end.row - start.row + 1;
  const columns = end.column - start.column + 1;
  if (rows < 1 || columns < 1 || rows * columns > 20_000) throw new UnreadableFile("合并单元格范围异常，已拒绝读取");
  return { ...start, rows, columns };
}

function addSheet(blocks: Blocks, sheet: string, grid: Grid, names: ReadonlyMap<string, string>): void {
  const covered = new Set<string>();
  const spans = new Map<string, Grid["merges"][number]>();
  let left = 20_000;
  for (const merge of grid.merges) {
    spans.set(`${merge.row},${merge.column}`, merge);
    left -= merge.rows * merge.columns;
    if (left < 0) throw new UnreadableFile("合并单元格过多，已拒绝读取");
    for (let r = 0; r < merge.rows; r += 1) {
      for (let c = 0; c < merge.columns; c += 1) if (r + c > 0) covered.add(`${merge.row + r},${merge.column + c}`);
    }
  }
  const lines = [...grid.cells.keys()].sort((a, b) => a - b);
  const last = Math.max(0, ...[...grid.cells.values()].flatMap((line) => [...line.keys()]));
  let rows: NewCell[][] = [];
  const flush = () => {
    if (rows.length > 0) blocks.grid(rows, true);
    rows = [];
  };
  const nameAt = (row: number, column: number) => names.get(`${sheet}!${lettersOf(column)}${row}`);
  for (const row of namedRows(lines, sheet, names)) {
    const line = grid.cells.get(row) ?? new Map<number, string>();
    const [only] = [...line.values()];
    const named =
      [...names.keys()].length > 0 &&
      Array.from({ length: last }, (_, i) => nameAt(row, i + 1)).some((name) => name !== undefined);
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
      });
    }
    rows.push(cells);
  }
  flush();
}

/** Rows with content, and rows whose empty cells are named. */
function namedRows(lines: readonly number[], sheet: string, names: ReadonlyMap<string, string>): readonly number[] {
  const rows = new Set(lines);
  for (const place of names.keys()) {
    if (place.startsWith(`${sheet}!`)) rows.add(Number(/\d+$/u.exec(place)?.[0] ?? 0));
  }
  return [...rows].filter((row) => row > 0 && row <= mostRows).sort((a, b) => a - b);
}

function lettersOf(column: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}
