// Figures that can be compared with another year's: a sum that lacks one of its parts still changes.
import { cellByName, groupCellByName } from "../editions/cells.ts";
import { totalsOf } from "../editions/totals.ts";
import { isTypedTotal, standsForParts } from "./figures.ts";
import type { YearOf } from "./year-of.ts";

/** Has a cell or a group its figure for good: typed, or added up from parts that all have theirs? */
export function isSettled(year: YearOf, name: string): boolean {
  const { edition, report, figures } = year;
  if (figures[name] === undefined) return false;
  const cell = cellByName(edition, name);
  const group = groupCellByName(edition, name);
  if (group) return standsForParts(year, group) || group.parts.every((part) => isSettled(year, part));
  if (!cell?.total || isTypedTotal(report, name)) return cell !== undefined;
  return totalsOf(edition).every((total) => total.cell !== name || total.parts.every((part) => isSettled(year, part)));
}
