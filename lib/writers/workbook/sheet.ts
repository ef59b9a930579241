// A worksheet as plain cells and lines: what every workbook of this product is made of.

/** A cell's place, from 1. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** Looks of cells; each is a format of the workbook (`styles-xml.ts`). */
export type Look =
  | "plain"
  | "title"
  | "heading"
  | "text"
  | "head"
  | "label"
  | "input"
  | "total"
  | "listHead"
  | "listText"
  | "listWrapped"
  | "listSum";

export interface SheetCell extends Place {
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

/** Cells that turn red while a formula holds. */
export interface Warning {
  readonly cells: readonly Place[];
  readonly formula: string;
}

/** What stands in a line of a list; nothing for null. */
export type LineValue = string | number | null;

/** Lines below all cells, a look a column: lists may be as long as a sheet, and are made as they are written. */
export interface Lines {
  /** The first line's row, from 1. */
  readonly from: number;
  readonly looks: readonly Look[];
  readonly count: number;
  readonly values: Iterable<readonly LineValue[]>;
}

export interface Sheet {
  readonly name: string;
  /** In characters. */
  readonly widths: readonly number[];
  /** In points, by row from 1; absent where Excel decides. */
  readonly heights?: ReadonlyMap<number, number>;
  readonly cells: readonly SheetCell[];
  readonly lines?: Lines;
  /** Rows and columns that stay in view. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly gridLines?: boolean;
  readonly protected?: boolean;
  /** Its head offers to filter: the range from the first cell on. */
  readonly filtered?: boolean;
  /** First and last row that are printed again on every page. */
  readonly printTitles?: readonly [number, number];
  readonly landscape?: boolean;
  readonly warnings?: readonly Warning[];
}

/** Excel's limits: characters of a cell, rows of a sheet. */
export const longestCell = 32_767;
export const mostRows = 1_048_576;

/** `A1` for row 1, column 1; `$A$1` where absolute. */
export function address(row: number, column: number, absolute = false): string {
  let letters = "";
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  }
  return absolute ? `$${letters}$${row}` : `${letters}${row}`;
}
