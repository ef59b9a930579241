// The labels around a figure in a pasted grid: to its left, and above it.
import type { ClipGrid } from "./clipboard-grid.ts";
import { isFigureText } from "./pasted-figure.ts";

export interface GridLabel {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

export interface GridFigure {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

export interface LabelledGrid {
  readonly figures: readonly GridFigure[];
  /** Figures of each row, left to right. */
  readonly figuresByRow: ReadonlyMap<number, readonly GridFigure[]>;
  /** Labels of a row, nearest to the figures (rightmost) first. */
  left(row: number, before: number): readonly GridLabel[];
  /** Labels above, nearest first; then those that reach over the column from the left, as merged heads do in plain text. */
  above(row: number, column: number): readonly GridLabel[];
  readonly labelRows: readonly (readonly GridLabel[])[];
}

/** Tells labels from figures. Blank cells are neither. */
export function labelGrid(grid: ClipGrid): LabelledGrid {
  const labelRows = grid.rows.map((cells, row) =>
    cells.flatMap(({ text, spread }, column) =>
      text !== "" && !isFigureText(text) && !(spread && cells[column - 1]?.text === text)
        ? [{ text, row, column }]
        : [],
    ),
  );
  const labelAt = (row: number, column: number): GridLabel | undefined => {
    const text = grid.rows[row]?.[column]?.text ?? "";
    return text === "" || isFigureText(text) ? undefined : { text, row, column };
  };
  const figures = grid.rows.flatMap((cells, row) =>
    cells.flatMap(({ text, spread }, column) =>
      !spread && text !== "" && isFigureText(text) ? [{ text, row, column }] : [],
    ),
  );
  const figuresByRow = new Map<number, GridFigure[]>();
  for (const figure of figures) {
    const list = figuresByRow.get(figure.row);
    if (list) list.push(figure);
    else figuresByRow.set(figure.row, [figure]);
  }
  const aboveKnown = new Map<string, readonly GridLabel[]>();

  return {
    figures,
    figuresByRow,
    labelRows,
    left: (row, before) => (labelRows[row] ?? []).filter(({ column }) => column < before).reverse(),
    above(row, column) {
      const place = key(row, column);
      const done = aboveKnown.get(place);
      if (done) return done;
      const own: GridLabel[] = [];
      const reaching: GridLabel[] = [];
      for (let up = row - 1; up >= 0; up -= 1) {
        const label = labelAt(up, column);
        const below = grid.rows[up + 1]?.[column];
        if (label && !(below?.spread && below.text === label.text)) own.push(label);
        else if ((grid.rows[up]?.[column]?.text ?? "") === "") {
          const leftward = reachingOver(grid, labelAt, up, column);
          if (leftward) reaching.push(leftward);
        }
      }
      const labels = [...own, ...reaching];
      aboveKnown.set(place, labels);
      return labels;
    },
  };
}

/** The labels of the nearest lines without figures above a row. */
export function headsOver({ labelRows, figuresByRow }: LabelledGrid, row: number): readonly GridLabel[] {
  let until = row;
  while (until > 0 && figuresByRow.has(until - 1)) until -= 1;
  let from = until;
  while (from > 0 && !figuresByRow.has(from - 1)) from -= 1;
  return labelRows.slice(from, until).flat();
}

function reachingOver(
  grid: ClipGrid,
  labelAt: (row: number, column: number) => GridLabel | undefined,
  row: number,
  column: number,
): GridLabel | undefined {
  for (let left = column - 1; left >= 0; left -= 1) {
    const label = labelAt(row, left);
    if (label) return label;
    if ((grid.rows[row]?.[left]?.text ?? "") !== "") return undefined;
  }
  return undefined;
}

function key(row: number, column: number): string {
  return `${row},${column}`;
}
