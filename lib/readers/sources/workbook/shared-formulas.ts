// Excel writes a formula that goes on over several cells once: the others point to it. → the formula of each.
import { lettersOf } from "./workbook-grid.ts";

interface Base {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

const reference = /(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\w(])/gu;
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
            const column = fixColumn === "$" ? letters : lettersOf(numberOf(letters) + columns);
            return `${fixColumn}${column}${fixRow}${fixRow === "$" ? digits : Number(digits) + rows}`;
          }),
    )
    .join("");
}

function numberOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
