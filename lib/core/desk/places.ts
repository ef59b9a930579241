// Where the cells of a printed grid lie, and which cell is next to which: heads and spans are stepped over.
import type { Grid } from "../editions/grid.ts";
import { placed } from "../editions/placed.ts";

export interface Place {
  readonly cell: string;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface Places {
  readonly byCell: ReadonlyMap<string, Place>;
  /** Row by row; undefined where a head is printed. */
  readonly lines: readonly (readonly (string | undefined)[])[];
  /** Cells in reading order, and column by column. */
  readonly acrossOrder: readonly string[];
  readonly downOrder: readonly string[];
}

export type Direction = "up" | "down" | "left" | "right";

const steps: Record<Direction, readonly [number, number]> = { up: [-1, 0], down: [1, 0], left: [0, -1], right: [0, 1] };

/** The places of a grid's figures. */
export function placesOf(grid: Pick<Grid, "widths" | "bodies">): Places {
  const lines: (string | undefined | null)[][] = [];
  const byCell = new Map<string, Place>();
  const rows = grid.bodies.flat();
  for (const { cell: printed, top, left } of placed(rows.map(({ cells }) => cells)).flat()) {
    const { colSpan, rowSpan, cell } = printed;
    for (let down = 0; down < rowSpan; down += 1) {
      for (let right = 0; right < colSpan; right += 1) at(lines, top + down)[left + right] = cell ?? null;
    }
    if (cell) byCell.set(cell, { cell, top, left, bottom: top + rowSpan - 1, right: left + colSpan - 1 });
  }
  const acrossOrder = [...byCell.keys()];
  const downOrder = [...byCell.values()]
    .sort((one, other) => one.left - other.left || one.top - other.top)
    .map(({ cell }) => cell);
  return { byCell, lines: lines.map((line) => line.map((cell) => cell ?? undefined)), acrossOrder, downOrder };
}

function at(lines: (string | undefined | null)[][], index: number) {
  let line = lines[index];
  if (!line) {
    line = [];
    lines[index] = line;
  }
  return line;
}

/** The next cell in a direction, over heads in between; undefined at the edge. */
export function neighbor(places: Places, cell: string, direction: Direction): string | undefined {
  const place = places.byCell.get(cell);
  if (!place) return undefined;
  const [down, right] = steps[direction];
  let row = down > 0 ? place.bottom : place.top;
  let column = right > 0 ? place.right : place.left;
  for (;;) {
    row += down;
    column += right;
    const line = places.lines[row];
    if (!line || column < 0 || column >= line.length) return undefined;
    const found = line[column];
    if (found) return found;
  }
}

/** The last cell in a direction; the cell itself at the edge. */
export function edge(places: Places, cell: string, direction: Direction): string {
  let last = cell;
  for (;;) {
    const next = neighbor(places, last, direction);
    if (!next) return last;
    last = next;
  }
}

/** The cell after (or before) this one, row by row or column by column. */
export function follower(places: Places, cell: string, by: "rows" | "columns", step: 1 | -1): string | undefined {
  const order = by === "rows" ? places.acrossOrder : places.downOrder;
  const index = order.indexOf(cell);
  return index < 0 ? undefined : order[index + step];
}

/** All cells of the rectangle that two cells span, line by line; undefined where a line has a head in it. */
export function rectangle(places: Places, one: string, other: string): readonly (readonly (string | undefined)[])[] {
  const first = places.byCell.get(one);
  const second = places.byCell.get(other);
  if (!first || !second) return [];
  const top = Math.min(first.top, second.top);
  const bottom = Math.max(first.bottom, second.bottom);
  const left = Math.min(first.left, second.left);
  const right = Math.max(first.right, second.right);
  return places.lines.slice(top, bottom + 1).map((line) => {
    const cells = line.slice(left, right + 1);
    return cells.filter((cell, index) => cell === undefined || cells.indexOf(cell) === index);
  });
}
