// Cells of a workbook whose stored result is not what their own formula gives: nobody can say which figure is meant.
import { cellByName, groupCellByName } from "#core/editions/cells.ts";
import type { Edition } from "#core/editions/edition.ts";
import type { Place, Source } from "#core/report/source.ts";
import type { CellResult } from "#readers/tokens/cell-result.ts";
import { entryOf } from "#readers/tokens/cell-result.ts";

/** Place → stored result and what the formula gives. */
export type OtherResults = ReadonlyMap<Place, { readonly stored: string; readonly otherFigure: string }>;

/** The cells of a source whose formula gives another figure than is stored beside it. */
export function otherResults({ blocks }: Source): OtherResults {
  const found = new Map<Place, { readonly stored: string; readonly otherFigure: string }>();
  for (const block of blocks)
    for (const row of block.kind === "grid" ? block.rows : [])
      for (const { place, text, otherFigure } of row)
        if (otherFigure !== undefined) found.set(place, { stored: text, otherFigure });
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
    const candidates = stored === entry && otherFigure !== undefined ? [entry, otherFigure] : [entry];
    const printed = reading.printed ?? other.stored;
    asked.set(name, { reading: { ...reading, kind: "ambiguous", printed, candidates } });
  }
  return asked;
}
