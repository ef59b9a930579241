// A source as lines of pieces: what all matching works on, whatever the file was.
import { placed } from "#core/editions/placed.ts";
import type { Source } from "#core/report/source.ts";
import type { PrintedLine } from "#core/tokens/token.ts";

export interface Line extends PrintedLine {
  /** Name of the sheet that begins with this line. */
  readonly sheet?: string;
}

/** The lines of a source: one a paragraph, one a grid row. */
export function linesOf(source: Source): readonly Line[] {
  const lines: Line[] = [];
  for (const block of source.blocks) {
    const begun = block.sheet === undefined ? {} : { sheet: block.sheet };
    if (block.kind === "paragraph") {
      const pieces = [{ text: block.text, place: block.place, column: -1 }];
      lines.push({ pieces, cells: false, exact: false, ...begun });
      continue;
    }
    for (const [at, row] of placed(block.rows).entries()) {
      const pieces = row.map(({ cell, left }) => ({ text: cell.text, place: cell.place, column: left }));
      // In a text, a row of one empty cell is an empty cell on a line of its own.
      const cells = row.length > 1 || block.exact || row[0]?.cell.text === "";
      const separated = block.separated ? { separated: true as const } : {};
      lines.push({ pieces, cells, exact: block.exact, ...separated, ...(at === 0 ? begun : {}) });
    }
  }
  return lines;
}

/** An empty cell on a line of its own. */
export function isEmptyCell(line: Line): boolean {
  return line.cells && !line.exact && line.pieces.length === 1 && line.pieces[0]?.text.trim() === "";
}

/** Is there anything on the line, be it an empty cell on a line of its own? */
export function isThere(line: Line): boolean {
  return line.pieces.some((piece) => piece.text.trim() !== "") || isEmptyCell(line);
}

/** The text of a line, cells joined by a blank. */
export function textOf(line: Line): string {
  return line.pieces
    .map((piece) => piece.text.trim())
    .filter((text) => text !== "")
    .join(" ");
}
