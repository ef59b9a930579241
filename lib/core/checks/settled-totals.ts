// Totals that can be compared with another year's: those of a row that is half filled still change.
import { type Cell, cellByName, groupCellByName } from "../editions/cells.ts";
import { totalsOf } from "../editions/totals.ts";
import { standsForParts } from "./cell-entries.ts";
import type { YearOf } from "./context.ts";

/** Has a cell its figure for good: typed, or added up from cells that all have theirs? */
export function isSettled(year: YearOf, { name, total }: Pick<Cell, "name" | "total">): boolean {
  const { edition, report, figures } = year;
  if (figures[name] === undefined) return false;
  if (!total || report.typedTotals.includes(name)) return true;
  return totalsOf(edition).every(
    ({ cell, parts }) => cell !== name || parts.every((part) => isPartSettled(year, part)),
  );
}

/** A part is a cell, or a group with a figure of its own or settled cells. */
function isPartSettled(year: YearOf, name: string): boolean {
  const cell = cellByName(year.edition, name);
  if (cell) return isSettled(year, cell);
  const group = groupCellByName(year.edition, name);
  if (!group) return false;
  return standsForParts(year, group) || group.parts.every((part) => isPartSettled(year, part));
}
