// A table of a Word document as it was walked through → grids and paragraphs.
import { type Blocks, isRunningText } from "#readers/blocks/blocks.ts";
import { settleFields } from "./field-sums.ts";
import { type WordCell, withSpans } from "./merged-cells.ts";

export interface Table {
  rows: WordCell[][];
  cell: WordCell | undefined;
  /** Holds other tables. */
  layout: boolean;
}

/**
 * Adds a table: a long cell that is a row of its own holds running text, in a table around others every one that is. The cells
 * that show fields are settled and put to `fieldCells`.
 */
export function layOut(blocks: Blocks, { rows, layout }: Table, fieldCells: WordCell[]): void {
  let grid: WordCell[][] = [];
  const flush = () => {
    settleFields(grid);
    fieldCells.push(...grid.flat().filter(({ field }) => field !== undefined));
    blocks.grid(withSpans(grid), true);
    grid = [];
  };
  for (const row of rows) {
    const [only, ...others] = row;
    if (only && others.length === 0 && (layout || isRunningText(only.lines))) {
      flush();
      for (const line of only.lines) blocks.paragraph(line);
    } else grid.push(row);
  }
  flush();
}
