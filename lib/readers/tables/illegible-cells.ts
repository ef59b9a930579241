// Cells in which something is printed that no figure was read from: characters that no font table names, figures in words.
import { type Cell, cellsOf } from "#core/editions/cells.ts";
import type { Edition, Head } from "#core/editions/edition.ts";
import type { Reading } from "#core/report/report.ts";
import { termsOf, widthOf } from "#core/terms/terms.ts";
import { lexLine } from "#core/tokens/lex-line.ts";
import type { Piece } from "#core/tokens/token.ts";
import type { Line } from "#readers/blocks/lines.ts";
import type { TableLine } from "#readers/rows/find-rows.ts";
import type { CellResult } from "#readers/tokens/cell-result.ts";

const marksOnly = /^[\ufffd\s.,%]+$/u;
/** `约5`, `十二`, `⑤`, `1.2万`: a figure, said otherwise than in plain digits. */
const figureInWords = /[\d⁰¹²³⁴-⁹₀-₉①-⑳Ⅰ-Ⅻⅰ-ⅻ一二三四五六七八九十百千万两零壹贰叁肆伍陆柒捌玖拾]/u;
/** What a spreadsheet prints where a formula failed, and letters that a one was misread for. */
const failed = /^#[A-Z/0]{2,7}[!?]?$|^[lI]{1,3}$/u;
const longestFigure = 12;

/**
 * Marks the cells that were not read and stand in a row with such a text: `missing`, with what is printed. Where the line
 * names no row, all cells of its table are in question.
 */
export function markIllegible(edition: Edition, lines: readonly TableLine[], cells: Map<string, CellResult>): void {
  for (const { line, section } of lines) {
    const heads = rowsNamed(edition, line);
    const unread = line.pieces.filter((piece) => isIllegible(piece) || isInWords(edition, line, heads, piece));
    for (const piece of unread) {
      const reading: Reading = { kind: "missing", place: piece.place, printed: piece.text.trim() };
      const here = cellsOf(edition).filter(
        (cell) => cell.section === section && (heads.length === 0 || heads.includes(cell.row)),
      );
      for (const cell of columnOf(line, piece, here)) if (!cells.has(cell.name)) cells.set(cell.name, { reading });
    }
  }
}

function rowsNamed(edition: Edition, line: Line): readonly Head[] {
  return lexLine(line, termsOf(edition)).flatMap((token) =>
    token.kind === "head" && token.term.head && (token.term.kind === "row" || token.term.kind === "group")
      ? [token.term.head]
      : [],
  );
}

function isIllegible({ text }: Piece): boolean {
  return text.includes("\ufffd") && marksOnly.test(text);
}

/** A short text behind the label of the one row of its line that is no label and was not read as a figure. */
function isInWords(edition: Edition, line: Line, heads: readonly Head[], piece: Piece): boolean {
  const text = piece.text.trim();
  if (!line.cells || line.pieces.length < 2 || heads.length !== 1 || piece === line.pieces[0]) return false;
  if (text.length > longestFigure || !(figureInWords.test(text) || failed.test(text))) return false;
  const one = { pieces: [piece], cells: true, exact: line.exact };
  return lexLine(one, termsOf(edition)).length === 0;
}

/** The cell in whose column the text stands, where the line has just as many cells as the row; else all of the row's. */
function columnOf(line: Line, piece: Piece, row: readonly Cell[]): readonly Cell[] {
  const [first] = row;
  const width = first ? widthOf(first.table) : 0;
  const at = line.pieces.indexOf(piece) - (line.pieces.length - width);
  const [own] = row.length === width && at >= 0 ? row.slice(at, at + 1) : [];
  return own ? [own] : row;
}
