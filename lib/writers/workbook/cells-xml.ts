// Rows and cells of a worksheet as XML.
import { escapeXml } from "../open-xml/escape-xml.ts";
import { address, longestCell, type Sheet, type SheetCell } from "./sheet.ts";
import { formatOf } from "./styles-xml.ts";

/** Text that begins so is run as a formula when the cell is edited, unless its format says that it is text. */
const likeFormula = /^[=+\-@\t\r]/u;

/** The content of `sheetData`, a row at a time: cells, each with those it covers, so that borders go all around a merged cell; then lines. */
export function* rowsXml(sheet: Sheet): Generator<string> {
  yield* cellRows(sheet);
  yield* lineRows(sheet);
}

function* cellRows(sheet: Sheet): Generator<string> {
  const rows = new Map<number, { column: number; xml: string }[]>();
  for (const cell of sheet.cells) {
    const format = formatOf(
      cell.look,
      cell.decimals ?? 0,
      cell.value?.kind === "text" && isLikeFormula(cell.value.text),
    );
    for (let down = 0; down < (cell.rowSpan ?? 1); down++) {
      const row = cell.row + down;
      const cells = rows.get(row) ?? [];
      rows.set(row, cells);
      for (let along = 0; along < (cell.colSpan ?? 1); along++) {
        const column = cell.column + along;
        const covered = down > 0 || along > 0;
        const xml = covered ? `<c r="${address(row, column)}" s="${format}"/>` : cellXml(cell, format);
        cells.push({ column, xml });
      }
    }
  }
  for (const [row, cells] of [...rows].sort(([a], [b]) => a - b)) {
    const height = sheet.heights?.get(row);
    const size = height === undefined ? "" : ` ht="${height}" customHeight="1"`;
    const content = cells.sort((a, b) => a.column - b.column).map(({ xml }) => xml);
    yield `<row r="${row}"${size}>${content.join("")}</row>`;
  }
}

function isLikeFormula(text: string): boolean {
  return likeFormula.test(text);
}

function cellXml({ row, column, value, formula }: SheetCell, format: number): string {
  const at = `<c r="${address(row, column)}" s="${format}"`;
  if (formula !== undefined) {
    const known = value?.kind === "number";
    const result = escapeXml(value?.text ?? "");
    return `${at}${known ? "" : ' t="str"'}><f>${escapeXml(formula)}</f><v>${known ? value.text : result}</v></c>`;
  }
  if (!value || value.text === "") return `${at}/>`;
  return value.kind === "number" ? `${at}><v>${value.text}</v></c>` : textXml(at, value.text);
}

function textXml(at: string, text: string): string {
  return `${at} t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;
}

function* lineRows({ lines }: Sheet): Generator<string> {
  if (!lines) return;
  const letters = lines.looks.map((_, column) => address(1, column + 1).slice(0, -1));
  const formats = lines.looks.map((look) => [formatOf(look, 0, false), formatOf(look, 0, true)] as const);
  let row = lines.from;
  for (const values of lines.values) {
    const cells = values.map((value, column) => {
      const [plain = 0, quoted = 0] = formats[column] ?? [];
      const at = `<c r="${letters[column]}${row}" s="${typeof value === "string" && isLikeFormula(value) ? quoted : plain}"`;
      if (value === null || value === "") return `${at}/>`;
      return typeof value === "number" ? `${at}><v>${value}</v></c>` : textXml(at, value.slice(0, longestCell));
    });
    yield `<row r="${row}">${cells.join("")}</row>`;
    row += 1;
  }
}
