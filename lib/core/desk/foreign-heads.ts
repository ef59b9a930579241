// Figures under columns that only the form of other years has: their number says nothing about where they belong.
import type { Table } from "../editions/edition.ts";
import { foreignColumns } from "../editions/foreign-columns.ts";
import { editions } from "../editions/registry.ts";
import { deriveOnce } from "../ground/derive-once.ts";
import { foldLabel } from "../language/fold-text.ts";
import { type GridFigure, headsOver, type LabelledGrid } from "./grid-labels.ts";

const leastTelling = 4;

const foreignTo = deriveOnce((table: Table): readonly string[] =>
  foreignColumns(table, editions).flatMap((columns) =>
    columns.flatMap(({ folded }) => (folded.length >= leastTelling ? [folded] : [])),
  ),
);

/** Does such a column stand above a figure, or, where places in a line say nothing, in the heads over its row? */
export function isUnderForeign(
  grid: LabelledGrid,
  ragged: boolean,
  table: Table,
  { row, column }: Pick<GridFigure, "row" | "column">,
): boolean {
  const above = ragged ? headsOver(grid, row) : grid.above(row, column);
  return above.some(({ text }) => {
    const label = foldLabel(text);
    return foreignTo(table).some((folded) => label.includes(folded));
  });
}
