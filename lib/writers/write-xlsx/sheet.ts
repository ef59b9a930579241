// A worksheet as plain cells, and its XML.
import { escapeXml } from "../escape-xml.ts";
import type { Warning } from "./balance-rows.ts";

/** Indexes into the workbook's cell formats, in the order of `stylesXml`. */
export type Look = "plain" | "title" | "heading" | "text" | "head" | "label" | "input" | "total";

export const looks: readonly Look[] = ["plain", "title", "heading", "text", "head", "label", "input", "total"];

export interface SheetCell {
  /** From 1. */
  readonly row: number;
  readonly column: number;
  readonly rowSpan?: number;
  readonly colSpan?: number;
  readonly look: Look;
  /** A number is written as it is printed: `8937.0276`. */
  readonly value?: { readonly kind: "text" | "number"; readonly text: string };
  readonly formula?: string;
  /** Decimals shown: those of the figure as typed. */
  readonly decimals?: number;
  /** Defined name of the cell. */
  readonly name?: string;
  /** What may be typed in. */
  readonly accepts?: "count" | "signed" | "amount";
}

export interface Sheet {
  readonly name: string;
  /** In characters. */
  readonly widths: readonly number[];
  /** In points, by row from 1; absent where Excel decides. */
  readonly heights: ReadonlyMap<number, number>;
  readonly cells: readonly SheetCell[];
  /** Rows that stay in view. */
  readonly frozen: number;
  readonly protected: boolean;
  /** First and last row that are printed again on every page. */
  readonly printTitles?: readonly [number, number];
  readonly landscape?: boolean;
  readonly warnings?: readonly Warning[];
}

/** The format of a look with so many decimals; `quoted` for text that a program could take for a formula. */
export type FormatOf = (look: Look, decimals: number, quoted: boolean) => number;

/** Text that begins so is run as a formula when the cell is edited, unless its format says that it is text. */
const likeFormula = /^[=+\-@\t\r]/u;

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** `A1` for row 1, column 1. */
export function address(row: number, column: number, absolute = false): string {
  let letters = "";
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  }
  return absolute ? `$${letters}$${row}` : `${letters}${row}`;
}

/** `xl/worksheets/sheetN.xml`; formats are looked up by look and decimals. */
export function sheetXml(sheet: Sheet, formatOf: FormatOf): string {
  const widths = sheet.widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width.toFixed(2)}" customWidth="1"/>`,
  );
  const pane =
    sheet.frozen > 0
      ? `<pane ySplit="${sheet.frozen}" topLeftCell="A${sheet.frozen + 1}" activePane="bottomLeft" state="frozen"/>`
      : "";
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<sheetViews><sheetView showGridLines="0" workbookViewId="0">${pane}</sheetView></sheetViews>`,
    `<sheetFormatPr defaultRowHeight="18"/><cols>${widths.join("")}</cols><sheetData>`,
    rowsXml(sheet, formatOf),
    "</sheetData>",
    sheet.protected ? '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0"/>' : "",
    mergesXml(sheet.cells),
    warningsXml(sheet.warnings ?? []),
    validationsXml(sheet.cells),
    '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="9" orientation="${sheet.landscape ? "landscape" : "portrait"}" fitToWidth="1" fitToHeight="0"/></worksheet>`,
  ].join("");
}

/** Each cell with those it covers, so that borders go all around a merged cell. */
function rowsXml(sheet: Sheet, formatOf: FormatOf): string {
  const rows = new Map<number, { column: number; xml: string }[]>();
  for (const cell of sheet.cells) {
    const quoted = cell.value?.kind === "text" && likeFormula.test(cell.value.text);
    const format = formatOf(cell.look, cell.decimals ?? 0, quoted);
    for (let down = 0; down < (cell.rowSpan ?? 1); down++) {
      for (let along = 0; along < (cell.colSpan ?? 1); along++) {
        const [row, column] = [cell.row + down, cell.column + along];
        const covered = down > 0 || along > 0;
        const xml = covered ? `<c r="${address(row, column)}" s="${format}"/>` : cellXml(cell, format);
        rows.set(row, [...(rows.get(row) ?? []), { column, xml }]);
      }
    }
  }
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, cells]) => {
      const height = sheet.heights.get(row);
      const size = height === undefined ? "" : ` ht="${height}" customHeight="1"`;
      const content = cells.sort((a, b) => a.column - b.column).map(({ xml }) => xml);
      return `<row r="${row}"${size}>${content.join("")}</row>`;
    })
    .join("");
}

function cellXml({ row, column, value, formula }: SheetCell, format: number): string {
  const at = `<c r="${address(row, column)}" s="${format}"`;
  if (formula !== undefined) {
    const known = value?.kind === "number";
    const result = escapeXml(value?.text ?? "");
    return `${at}${known ? "" : ' t="str"'}><f>${escapeXml(formula)}</f><v>${known ? value.text : result}</v></c>`;
  }
  if (!value || value.text === "") return `${at}/>`;
  if (value.kind === "number") return `${at}><v>${value.text}</v></c>`;
  return `${at} t="inlineStr"><is><t xml:space="preserve">${escapeXml(value.text)}</t></is></c>`;
}

function mergesXml(cells: readonly SheetCell[]): string {
  const merges = cells
    .filter(({ rowSpan = 1, colSpan = 1 }) => rowSpan > 1 || colSpan > 1)
    .map(({ row, column, rowSpan = 1, colSpan = 1 }) => {
      return `<mergeCell ref="${address(row, column)}:${address(row + rowSpan - 1, column + colSpan - 1)}"/>`;
    });
  return merges.length === 0 ? "" : `<mergeCells count="${merges.length}">${merges.join("")}</mergeCells>`;
}

/** Conditional formats; the look that they give is the first of `dxfs` in the styles. */
function warningsXml(warnings: readonly Warning[]): string {
  return warnings
    .map(({ cells, formula }, index) => {
      const places = cells.map(({ row, column }) => address(row, column)).join(" ");
      return `<conditionalFormatting sqref="${places}"><cfRule type="expression" dxfId="0" priority="${index + 1}"><formula>${escapeXml(formula)}</formula></cfRule></conditionalFormatting>`;
    })
    .join("");
}

const accepted = {
  count: ['type="whole" operator="greaterThanOrEqual"', "请填 0 或正整数；不掌握的请留空。"],
  signed: ['type="whole" operator="greaterThanOrEqual"', "请填整数，减少填负数，如 -12。"],
  amount: ['type="decimal" operator="greaterThanOrEqual"', "请填以万元为单位的金额，最多 6 位小数。"],
} as const;

function validationsXml(cells: readonly SheetCell[]): string {
  const validations = (["count", "signed", "amount"] as const).flatMap((kind) => {
    const places = cells.filter(({ accepts }) => accepts === kind).map(({ row, column }) => address(row, column));
    if (places.length === 0) return [];
    const [test, message] = accepted[kind];
    const least = kind === "signed" ? "-999999999" : "0";
    return [
      `<dataValidation ${test} allowBlank="1" showErrorMessage="1" errorStyle="warning" errorTitle="请核对" error="${message}" sqref="${places.join(" ")}"><formula1>${least}</formula1></dataValidation>`,
    ];
  });
  return validations.length === 0
    ? ""
    : `<dataValidations count="${validations.length}">${validations.join("")}</dataValidations>`;
}
