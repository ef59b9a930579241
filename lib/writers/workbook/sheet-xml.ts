// A worksheet's XML around its rows: columns, panes, protection, what turns red, what may be typed in, how it is printed.
import { escapeXml } from "../open-xml/escape-xml.ts";
import { rowsXml } from "./cells-xml.ts";
import { address, type Sheet, type SheetCell, type Warning } from "./sheet.ts";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** Sheets of more characters across are printed on several pages side by side: made to fit one, they could not be read. */
const widestPage = 400;

/** `xl/worksheets/sheetN.xml`, piece by piece. */
export function* sheetXml(sheet: Sheet): Generator<string> {
  const fits = sheet.widths.reduce((sum, width) => sum + width, 0) <= widestPage;
  const widths = sheet.widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width.toFixed(2)}" customWidth="1"/>`,
  );
  yield [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<worksheet xmlns="${main}">${fits ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : ""}`,
    `<sheetViews><sheetView${sheet.gridLines ? "" : ' showGridLines="0"'} workbookViewId="0">${paneXml(sheet)}</sheetView></sheetViews>`,
    `<sheetFormatPr defaultRowHeight="18"/><cols>${widths.join("")}</cols><sheetData>`,
  ].join("");
  yield* rowsXml(sheet);
  yield [
    "</sheetData>",
    sheet.protected ? '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0"/>' : "",
    sheet.filtered ? `<autoFilter ref="${filterRange(sheet)}"/>` : "",
    mergesXml(sheet.cells),
    warningsXml(sheet.warnings ?? []),
    validationsXml(sheet.cells),
    '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="9" orientation="${sheet.landscape ? "landscape" : "portrait"}"${fits ? ' fitToWidth="1" fitToHeight="0"' : ""}/></worksheet>`,
  ].join("");
}

function paneXml({ frozen: { rows, columns } }: Sheet): string {
  if (rows === 0 && columns === 0) return "";
  const split = `${columns > 0 ? ` xSplit="${columns}"` : ""}${rows > 0 ? ` ySplit="${rows}"` : ""}`;
  const pane = columns === 0 ? "bottomLeft" : rows === 0 ? "topRight" : "bottomRight";
  return `<pane${split} topLeftCell="${address(rows + 1, columns + 1)}" activePane="${pane}" state="frozen"/>`;
}

/** `A1:I20`: all columns, from the first row to the last line. */
export function filterRange({ widths, lines }: Sheet, absolute = false): string {
  const last = lines ? lines.from + lines.count - 1 : 1;
  return `${address(1, 1, absolute)}:${address(Math.max(1, last), widths.length, absolute)}`;
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
