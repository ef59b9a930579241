// Formula fields in the cells of a Word table, worked out anew: Word itself does so only when somebody asks it to.
import { noteOf, type ReadingNote } from "#readers/blocks/reading-note.ts";
import { computeSums } from "#readers/sources/workbook/sheet-formulas.ts";
import { lettersOf, type SheetCell } from "#readers/sources/workbook/workbook-grid.ts";
import type { FieldCell } from "./field-codes.ts";

const mostQuoted = 8;
const figure = /^[-+]?[\d,]+(?:\.\d+)?$/u;
/** `SUM(ABOVE)`: the cells that lie in one direction. */
const direction = /\b(ABOVE|BELOW|LEFT|RIGHT)\b/giu;
/** As LibreOffice writes cells. */
const ofWriter = /<([A-Z]{1,2}\d{1,4}(?::[A-Z]{1,2}\d{1,4})?)>/gu;
const steps: Readonly<Record<string, readonly [number, number]>> = {
  ABOVE: [-1, 0],
  BELOW: [1, 0],
  LEFT: [0, -1],
  RIGHT: [0, 1],
};

type Rows = readonly (readonly FieldCell[])[];

/** Settles the cells of a table that show a field: what is as it should be needs no word, another result is asked. */
export function settleFields(rows: Rows): void {
  if (!rows.some((row) => row.some(({ field }) => field?.startsWith("=")))) return;
  const cells = new Map(
    rows.map((row, r) => [
      r + 1,
      new Map(row.map((cell, c): [number, SheetCell] => [c + 1, sheetCellOf(rows, cell, r, c)])),
    ]),
  );
  const { other, unchecked } = computeSums({ name: "", cells, merges: [], hiddenRows: 0, hiddenColumns: 0 });
  for (const [r, row] of rows.entries())
    for (const [c, cell] of row.entries()) {
      const key = `${r + 1},${c + 1}`;
      const given = other.get(key);
      if (given !== undefined) cell.otherFigure = given;
      if (cell.field?.startsWith("=") && cell.text !== "" && !unchecked.has(key)) delete cell.unchecked;
    }
}

function sheetCellOf(rows: Rows, { text, field }: FieldCell, r: number, c: number): SheetCell {
  if (!field?.startsWith("=")) return { text };
  const [formula = ""] = field.slice(1).split("\\");
  return {
    text,
    formula: formula.replace(ofWriter, "$1").replace(direction, (word) => cellsTowards(rows, r, c, word.toUpperCase())),
  };
}

/** The addresses of the figures next to each other in one direction; no formula is worked out with what is doubtful. */
function cellsTowards(rows: Rows, r: number, c: number, word: string): string {
  const [down = 0, right = 0] = steps[word] ?? [];
  const found: string[] = [];
  let isOver = false;
  for (let row = r + down, column = c + right; ; row += down, column += right) {
    const text = rows[row]?.[column]?.text.trim();
    // With cells joined nobody can say which lies above which.
    const length = rows[row]?.length;
    if (length !== undefined && length !== rows[r]?.length) return "#REF!";
    if (text === undefined) break;
    if (!figure.test(text)) isOver = true;
    else if (isOver) return "#REF!";
    else found.push(`${lettersOf(column + 1)}${row + 1}`);
  }
  return found.length === 0 ? "#REF!" : found.join(",");
}

/** What to know about the cells of all tables that show fields. */
export function fieldNotes(cells: readonly FieldCell[]): readonly ReadingNote[] {
  const other = cells.filter(({ otherFigure }) => otherFigure !== undefined);
  const unchecked = cells.filter((cell) => cell.unchecked !== undefined && !other.includes(cell));
  const notes: ReadingNote[] = [];
  if (other.length > 0) {
    const quotes = other.map(({ field, text, otherFigure }) => `{${field}} 存着 ${text}、算出 ${otherFigure}`);
    notes.push(noteOf("otherFields", other.length, quotes.slice(0, mostQuoted)));
  }
  if (unchecked.length > 0) {
    const quotes = unchecked.map(({ field, text }) => `{${field?.slice(0, 60)}} ${text}`);
    notes.push(noteOf("fields", unchecked.length, quotes.slice(0, mostQuoted)));
  }
  return notes;
}
