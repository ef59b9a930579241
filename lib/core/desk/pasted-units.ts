// The unit of money of a pasted amount, as the heads above and beside it state it, and the amount in 万元.
import { foldWords } from "../language/fold-text.ts";
import { placesToWan, shiftPoint } from "../terms/money-unit.ts";
import { statedUnits, unitsOfAll } from "../terms/stated-units.ts";
import type { ClipGrid } from "./clipboard-grid.ts";
import { type GridLabel, headsOver, labelGrid } from "./grid-labels.ts";

/** The units stated in the heads over a row and in the row, else by a line of its own further up; none: the form's own. */
export function unitsAt(source: ClipGrid, row: number): readonly string[] {
  const grid = labelGrid(source);
  const own = statedUnits(wordsOf([...headsOver(grid, row), ...(grid.labelRows[row] ?? [])]));
  return own.length > 0 ? own : unitsOfAll(wordsOf(grid.labelRows.slice(0, row).flat()));
}

/** As the readers of files give the words around a table: folded, each cell between line breaks. */
function wordsOf(labels: readonly GridLabel[]): string {
  return `\n${labels.map(({ text }) => `${foldWords(text)}\n`).join("")}`;
}

/** A plain amount in 万元: one text a unit, where there are several that differ. */
export function amountsInWan(text: string, units: readonly string[]): readonly string[] {
  return [...new Set(units.map((unit) => shiftPoint(text, placesToWan(unit))))];
}
