// Spreadsheets keep a cell's real number beside what it shows: used where what is shown is no number.
import { readFigure } from "../report/figure.ts";

/** Attributes of a table cell on the clipboard. */
export interface RawValue {
  /** Excel and WPS: `x:num="0"`; bare `x:num` says that the text is the number. */
  readonly xNum?: string | null;
  /** LibreOffice: `sdval="10582"`. */
  readonly sdval?: string | null;
  /** Google Sheets: JSON, `{"1":3,"3":1203}` for a number. */
  readonly sheetsValue?: string | null;
}

const plainNumber = /^[+-]?\d{1,15}(?:\.\d{1,10})?$/;
const sheetsNumber = /^\{"1":3,"3":([+-]?\d{1,15}(?:\.\d{1,10})?)[,}]/;

/** The text of a cell: as shown; the number behind it where that shows as `-`, `####` or `1.2E+05`. */
export function shownOrRaw(shown: string, { xNum, sdval, sheetsValue }: RawValue): string {
  const raw = xNum || sdval || (sheetsValue && sheetsNumber.exec(sheetsValue)?.[1]) || "";
  if (!plainNumber.test(raw)) return shown;
  return readFigure(shown, { amount: true, signed: true }).kind === "figure" ? shown : raw;
}
