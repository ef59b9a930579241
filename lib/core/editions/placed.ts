// Where the cells of a table lie: a cell that reaches down takes its columns from the rows below.

/** A cell that may reach over several columns and rows. */
export interface Spanning {
  readonly colSpan?: number;
  readonly rowSpan?: number;
}

/** A cell and the row and column it begins in, from 0. */
export interface PlacedCell<Cell> {
  readonly cell: Cell;
  readonly top: number;
  readonly left: number;
}

/** The cells of each row with their places, in the order of the rows. Linear in the columns that cells take. */
export function placed<Cell extends Spanning>(
  rows: readonly (readonly Cell[])[],
): readonly (readonly PlacedCell<Cell>[])[] {
  /** By column: the first row in which it is free. */
  const free: number[] = [];
  return rows.map((cells, top) => {
    let left = 0;
    return cells.map((cell) => {
      while ((free[left] ?? 0) > top) left += 1;
      const place = { cell, top, left };
      const below = top + (cell.rowSpan ?? 1);
      const right = left + (cell.colSpan ?? 1);
      for (; left < right; left += 1) free[left] = Math.max(free[left] ?? 0, below);
      return place;
    });
  });
}
