// Figures that a broken equation puts in doubt: those that enter it, and the totals and groups they are part of.

import { derived } from "../checks/derived.ts";
import { imbalancesOf } from "../checks/equation-findings.ts";
import { groupCellsOf } from "../editions/cells.ts";
import type { Edition } from "../editions/edition.ts";
import { equationsOf, partsOf } from "../equations/equations.ts";

/** Names of all cells and groups in doubt; none where all equations hold. */
export const cellsInDoubt = derived((context): ReadonlySet<string> => {
  const { edition } = context;
  const cells = new Set<string>();
  const down = (cell: string) => {
    if (cells.has(cell)) return;
    cells.add(cell);
    for (const part of partsOf(edition, cell)) down(part);
    for (const { total, left, right } of equationsOf(edition)) if (total && left[0] === cell) right.forEach(down);
  };
  for (const { equation } of imbalancesOf(context))
    if (equation.relation === "=") [...equation.left, ...equation.right].forEach(down);
  if (cells.size > 0) addSums(edition, cells);
  return cells;
});

/** Adds the totals and groups that any of the cells is part of. */
export function addSums(edition: Edition, cells: Set<string>): void {
  for (const { name, parts } of groupCellsOf(edition)) if (parts.some((part) => cells.has(part))) cells.add(name);
  for (let size = -1; size !== cells.size; ) {
    size = cells.size;
    for (const { total, left, right } of equationsOf(edition))
      if (total && right.some((part) => cells.has(part))) cells.add(left[0] ?? "");
  }
}
