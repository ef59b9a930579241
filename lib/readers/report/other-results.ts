// Cells that hold another figure besides the one that was read, or one that reaches over several rows: nobody can say which is meant.
import { cellByName, groupCellByName } from "#core/editions/cells.ts";
import type { Edition } from "#core/editions/edition.ts";
import type { Place, Source, SourceCell } from "#core/report/source.ts";
import type { CellResult } from "#readers/tokens/cell-result.ts";
import { entryOf } from "#readers/tokens/cell-result.ts";

/** Place → stored result and what the formula gives. */
export type OtherResults = ReadonlyMap<Place, { readonly stored: string; readonly otherFigure: string }>;

/** What is said beside the text, and of which cell. */
export interface Remark {
  readonly text: string;
  readonly place?: Place;
}

/** The comments, notes and boxes of a source. */
export function remarksOf({ blocks, beside = [] }: Source): readonly Remark[] {
  const cells = blocks.flatMap((block) => (block.kind === "grid" ? block.rows.flat() : []));
  const onCells = cells.flatMap(({ place, remark }) => (remark === undefined ? [] : [{ place, text: remark }]));
  return [...onCells, ...beside.map((text) => ({ text }))];
}

/** Does a figure reach over more of the rows that are left than the label before it? */
function standsForSeveral(left: number, row: readonly SourceCell[], at: number): boolean {
  const { text = "", rowSpan = 1 } = row[at] ?? {};
  const label = row.slice(0, at).findLast((cell) => !aFigure.test(cell.text));
  return label !== undefined && Math.min(rowSpan, left) > (label.rowSpan ?? 1) && aFigure.test(text);
}

const aFigure = /^\s*[-+]?\d[\d,.]*\s*$/u;

/** The cells of a source that hold another figure besides, or stand for several rows of labels. */
export function otherResults({ blocks }: Source): OtherResults {
  const found = new Map<Place, { readonly stored: string; readonly otherFigure: string }>();
  for (const rows of blocks.map((block) => (block.kind === "grid" ? block.rows : [])))
    for (const [r, row] of rows.entries())
      for (const [at, { place, text, otherFigure, rowSpan = 1 }] of row.entries()) {
        const isShared = rowSpan > 1 && standsForSeveral(rows.length - r, row, at);
        if (otherFigure !== undefined || isShared) found.set(place, { stored: text, otherFigure: otherFigure ?? text });
      }
  return found;
}

/** Those of `cells` that were read from such a place, now asked: blank, with both figures to choose from. */
export function askedResults(
  edition: Edition,
  cells: ReadonlyMap<string, CellResult>,
  others: OtherResults,
): ReadonlyMap<string, CellResult> {
  const asked = new Map<string, CellResult>();
  if (others.size === 0) return asked;
  for (const [name, { entry, reading }] of cells) {
    const other = reading.place === undefined ? undefined : others.get(reading.place);
    const kind = cellByName(edition, name) ?? groupCellByName(edition, name);
    if (!other || !kind || entry === undefined) continue;
    const [stored, otherFigure] = [other.stored, other.otherFigure].map((text) => entryOf(text, text, kind).entry);
    // In another unit than the sheet's only the figure that was turned into it can be offered.
    const candidates = stored === entry && otherFigure !== undefined ? [...new Set([entry, otherFigure])] : [entry];
    const printed = reading.printed ?? other.stored;
    asked.set(name, { reading: { ...reading, kind: "ambiguous", printed, candidates } });
  }
  return asked;
}
