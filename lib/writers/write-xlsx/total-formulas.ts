// Computed totals as formulas over the cells that stand on the sheet.

import { cellByName, groupCellByName } from "#core/editions/cells.ts";
import type { Edition } from "#core/editions/edition.ts";
import { totalsOf } from "#core/editions/totals.ts";
import { address, type Place } from "../workbook/sheet.ts";

/**
 * The formula of each computed total whose parts stand on the sheet. A total of blanks is blank, not nil.
 * `typed` totals have none: they are inputs.
 */
export function totalFormulas(
  edition: Edition,
  places: ReadonlyMap<string, Place>,
  typed: readonly string[],
): ReadonlyMap<string, string> {
  const formulas = new Map<string, string>();
  for (const total of totalsOf(edition)) {
    if (formulas.has(total.cell) || typed.includes(total.cell) || !places.has(total.cell)) continue;
    const parts = total.parts.flatMap((part) => leavesOnSheet(edition, part, places));
    if (parts.length === 0) continue;
    const ranges = rangesOf(parts).join(",");
    formulas.set(total.cell, `IF(COUNT(${ranges})=0,"",SUM(${ranges}))`);
  }
  return formulas;
}

function leavesOnSheet(edition: Edition, part: string, places: ReadonlyMap<string, Place>): readonly Place[] {
  const place = places.get(part);
  if (place) return [place];
  const leaves = cellByName(edition, part) ? [] : (groupCellByName(edition, part)?.parts ?? []);
  return leaves.flatMap((leaf) => places.get(leaf) ?? []);
}

/** Neighbouring cells of one row or one column as ranges. */
function rangesOf(places: readonly Place[]): readonly string[] {
  const down = new Set(places.map(({ column }) => column)).size === 1;
  const ordered = [...places].sort((a, b) => a.row - b.row || a.column - b.column);
  const runs: [Place, Place][] = [];
  for (const place of ordered) {
    const run = runs[runs.length - 1];
    const follows =
      run && (down ? place.row === run[1].row + 1 : place.row === run[1].row && place.column === run[1].column + 1);
    if (run && follows) run[1] = place;
    else runs.push([place, place]);
  }
  return runs.map(([from, to]) =>
    from === to ? address(from.row, from.column) : `${address(from.row, from.column)}:${address(to.row, to.column)}`,
  );
}
