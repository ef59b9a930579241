// A sheet of lines under heads, as all workbooks of a collection have them.
import type { CellStyle, CellValue, WriteSheet } from "hucre/xlsx";
import { storableText } from "#core/language/storable-text.ts";

export type Line = readonly (string | number | null)[];
export type Column = readonly [header: string, width: number];

/** Excel's limit of characters in a cell. */
const longestCell = 32_767;

export const headStyle: CellStyle = {
  font: { bold: true },
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "E6EEF7" } },
  alignment: { vertical: "center", horizontal: "center", wrapText: true },
};

/** Heads in bold, the first row and column in view, printed across. */
export function plainSheet(name: string, columns: readonly Column[], lines: readonly Line[]): WriteSheet {
  return {
    name,
    columns: columns.map(([, width]) => ({
      width,
      style: { alignment: { vertical: "top", wrapText: width > 20 } },
    })),
    rows: [columns.map(([header]) => header), ...lines.map((line) => line.map(storable))],
    cells: new Map(columns.map(([header], column) => [`0,${column}`, { value: header, style: headStyle }])),
    freezePane: { rows: 1, columns: 1 },
    pageSetup: { paperSize: "a4", orientation: "landscape", fitToPage: true, fitToHeight: 0, printTitlesRow: "$1:$1" },
  };
}

export function storable(value: string | number | null): CellValue {
  return typeof value === "string" ? storableText(value).slice(0, longestCell) : value;
}
