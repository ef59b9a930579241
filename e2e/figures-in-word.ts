// Figures of a Word file by the bookmarks of their cells, read plainly.
import { cellMark } from "#core/document/cell-mark.ts";
import { cellsOf } from "#core/editions/cells.ts";
import { editions } from "#core/editions/registry.ts";
import { markedFigures } from "#testing/audit-docx/audit-tables.ts";
import { openWordFile } from "#testing/audit-docx/word-file.ts";

/** Cell name → text, of every cell of any edition that the file prints. */
export function figuresInWord(file: Uint8Array): Record<string, string> {
  const marked = markedFigures(openWordFile(file));
  const names = new Set(editions.flatMap((edition) => cellsOf(edition).map(({ name }) => name)));
  return Object.fromEntries(
    [...names].flatMap((name) => {
      const text = marked.get(cellMark(name));
      return text === undefined ? [] : [[name, text]];
    }),
  );
}
