// Excel writes a formula that goes on over several cells once: the others point to it. → the formula of each.
import { lettersOf } from "./workbook-grid.ts";

interface Base {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** Of a cell: no part of a word, of a sheet's name or of a function. */
const reference = /(?<![\p{L}\p{N}_.$])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_.(!])/gu;
/** As Excel writes a cell that there is none of: no formula with it is worked out. */
const outside = "#REF!";
const quoted = /("[^"]*"|'[^']*'!)/u;

export class SharedFormulas {
  private readonly bases = new Map<string, Base>();

  /** The formula of a cell that belongs to a group; the first cell of the group brings the text. */
  formulaAt(group: string, row: number, column: number, formula: string): string {
    const base = this.bases.get(group);
    if (formula !== "" || !base) {
      if (formula !== "") this.bases.set(group, { row, column, formula });
      return formula;
    }
    return moved(base.formula, row - base.row, column - base.column);
  }
}

/** A formula as it reads so many rows and columns further on. */
function moved(formula: string, rows: number, columns: number): string {
  const pieces = formula.split(quoted);
  return pieces
    .map((piece, index) =>
      index % 2 === 1
        ? piece
        : piece.replace(reference, (_, fixColumn: string, letters: string, fixRow: string, digits: string) => {
            const column = fixColumn === "$" ? numberOf(letters) : numberOf(letters) + columns;
            const row = fixRow === "$" ? Number(digits) : Number(digits) + rows;
            return column < 1 || row < 1 ? outside : `${fixColumn}${lettersOf(column)}${fixRow}${row}`;
          }),
    )
    .join("");
}

function numberOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
