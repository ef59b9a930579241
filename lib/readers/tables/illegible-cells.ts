// Figures whose characters no font table names: something is printed in the cell, and nobody can say what.
import { cellsOf } from "#core/editions/cells.ts";
import type { Edition } from "#core/editions/edition.ts";
import type { Reading } from "#core/report/report.ts";
import { termsOf } from "#core/terms/terms.ts";
import { lexLine } from "#core/tokens/lex-line.ts";
import type { TableLine } from "#readers/rows/find-rows.ts";
import type { CellResult } from "#readers/tokens/cell-result.ts";

const marksOnly = /^[\ufffd\s.,%]+$/u;

/**
 * Marks the cells that were not read and stand in a row with characters that cannot be read: `missing`, with what is
 * printed. Where the line names no row, all cells of its table are in question.
 */
export function markIllegible(edition: Edition, lines: readonly TableLine[], cells: Map<string, CellResult>): void {
  for (const { line, section } of lines) {
    const piece = line.pieces.find(({ text }) => text.includes("\ufffd") && marksOnly.test(text));
    if (!piece) continue;
    const heads = lexLine(line, termsOf(edition)).flatMap((token) =>
      token.kind === "head" && (token.term.kind === "row" || token.term.kind === "group") ? [token.term.head] : [],
    );
    const reading: Reading = { kind: "missing", place: piece.place, printed: piece.text.trim() };
    for (const cell of cellsOf(edition)) {
      const here = cell.section === section && (heads.length === 0 || heads.includes(cell.row));
      if (here && !cells.has(cell.name)) cells.set(cell.name, { reading });
    }
  }
}
