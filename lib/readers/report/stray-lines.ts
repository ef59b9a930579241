// What stands in the table sections and is no table: sentences, remarks, figures that no cell took.

import type { Edition } from "#core/editions/edition.ts";
import { foldLabel } from "#core/language/fold-text.ts";
import { titlesOf } from "#core/terms/section-titles.ts";
import { termsOf } from "#core/terms/terms.ts";
import { lexLine } from "#core/tokens/lex-line.ts";
import type { Line } from "#readers/blocks/lines.ts";
import { textOf } from "#readers/blocks/lines.ts";
import { noteOf, type ReadingNote } from "#readers/blocks/reading-note.ts";
import type { CellResult } from "#readers/tokens/cell-result.ts";

const leastLetters = 5;

/** Lines among tables that are no heads, labels or figures. `sentences`: texts that the reading of the rows passed over. */
export function strayLines(edition: Edition, lines: readonly Line[], sentences: ReadonlySet<string>): readonly Line[] {
  return lines.filter((line) => {
    if (sentences.has(line.pieces.map((piece) => piece.text).join(" "))) return true;
    return !line.cells && line.pieces.length === 1 && isRemark(edition, line);
  });
}

/** A short line of words: no beginning, middle or end of a label, no head with figures. */
function isRemark(edition: Edition, line: Line): boolean {
  const text = textOf(line);
  const letters = text.replace(/[^\p{L}]/gu, "");
  if (letters.length < leastLetters || letters.length > 60) return false;
  const terms = termsOf(edition);
  const covered = lexLine(line, terms).flatMap((token) => (token.kind === "head" ? [...token.printed] : []));
  if (covered.length * 2 > letters.length) return false;
  const words = foldLabel(text);
  if (edition.sections.some((section) => titlesOf(section).some((title) => words.includes(title)))) return false;
  return !terms.all.some((term) => {
    const spelling = term.spelling.join("");
    return spelling.includes(words) || words.includes(spelling);
  });
}

const plainFigure = /^[-+−]?\d[\d,.]*$/u;
const mostQuoted = 6;

/** A note on figures in cells of their own that no cell of the form took. */
export function unplacedNotes(lines: readonly Line[], cells: ReadonlyMap<string, CellResult>): readonly ReadingNote[] {
  const taken = new Set([...cells.values()].map(({ reading }) => reading.place));
  const left = lines.flatMap((line) =>
    line.pieces.filter(({ place, text }) => plainFigure.test(text.trim()) && !taken.has(place)),
  );
  if (left.length === 0) return [];
  const quoted = left.slice(0, mostQuoted).map(({ text }) => text.trim());
  return [noteOf("unplacedFigures", left.length, quoted)];
}
