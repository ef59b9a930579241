// The readings of one row: which of its figures stands in which column, where cells were lost, doubled or run together.

import { sure } from "#core/ground/sure.ts";
import type { CellToken } from "#core/tokens/token.ts";
import { cuts, everyCut, mostReadings } from "./cut-digits.ts";
import { distinct, type Held, holds, notOne, numberOf, type Reading, type RowSum, stands } from "./reading.ts";

export interface RowReadings {
  readonly readings: readonly Reading[];
  /** The row stands cell by cell as it should: its one reading is not in doubt. */
  readonly plain: boolean;
  /** With empty cells: the reading that takes the cells as they stand. */
  readonly asDrawn?: Reading;
}

/** What the rows around show. */
export interface Habits {
  /** An empty first cell is a blank figure, no part of the label. */
  readonly flush?: boolean;
  /** The office leaves cells empty and prints no 0: an empty cell at the end stands for no lost figure. */
  readonly leavesEmpty?: boolean;
}

/** All readings of a row of `width` figures. Sums decide where there are any; none: nothing fits. */
export function readRow(
  cells: readonly CellToken[],
  width: number,
  sums: readonly RowSum[],
  { flush = false, leavesEmpty = false }: Habits = {},
): RowReadings {
  const standing = cells.filter((cell) => cell.text !== "" || cell.printed !== "");
  const whole = standing.length === width && !standing.some((cell) => cell.broken || notOne(cell));
  if (whole) return { readings: [standing.map(stands)], plain: true };
  if (standing.length === 0) return { readings: [Array.from({ length: width }, () => undefined)], plain: true };
  const drawn = windows(cells, width);
  // Where the file does not mark its cells, an empty one behind the label may be the label's.
  const marked = flush || cells[0]?.text !== "" || cells.every((cell) => cell.column >= 0);
  const exact = cells.length === width && marked && !standing.some((cell) => cell.broken || notOne(cell));
  if (exact) {
    const asDrawn = sure(drawn[0]);
    if (cells.every((cell) => cell.column >= 0)) return { readings: [asDrawn], plain: true, asDrawn };
    const gap = width - standing.length;
    if (sums.length === 0 && endsInFiller(cells)) {
      return { readings: leavesEmpty ? [asDrawn] : placements(standing, width), plain: false };
    }
    if (sums.length === 0 || (holds(asDrawn, sums) && sums.every(({ total }) => asDrawn[total] !== undefined))) {
      return { readings: [asDrawn], plain: true, asDrawn };
    }
    const others = gap <= 2 ? distinct(damaged(standing, width, sums)) : [];
    return { readings: distinct([asDrawn, ...others]), plain: false, asDrawn };
  }
  if (sums.length === 0 && cells.length === width && marked && standing.some((cell) => cell.broken)) {
    return { readings: distinct(besidesBroken(cells.map(stands))), plain: false };
  }
  const counted = byCount(standing, width);
  if (counted) {
    const others = holds(counted, sums) ? [] : withOneLess(standing, width, sums);
    return { readings: distinct([counted, ...others]), plain: others.length === 0 };
  }
  if (sums.length === 0) return withoutSums(cells, drawn, width);
  const fitting = drawn.filter((reading) => reading[sums[0]?.total ?? 0] !== undefined && holds(reading, sums));
  const [one] = fitting;
  if (fitting.length === 1 && one?.[0] !== undefined) return { readings: fitting, plain: true };
  const inner = [...(one ? fitting : drawn.slice(0, 2).flatMap(besidesBroken)), ...damaged(standing, width, sums)];
  // The row's own sum may be the publisher's mistake: then the columns choose among all cuts.
  const readings = inner.length === 0 && standing.some((cell) => cell.glued) ? everyCut(standing, width) : inner;
  return { readings: distinct(readings).slice(0, mostReadings), plain: false };
}

/**
 * As many digits as cells where borders are lost: every digit is a cell, whatever the sums say. A run that begins with a
 * nil is several figures and shows that borders are lost; where none does, a run may be one figure, and a cell lost.
 */
function byCount(standing: readonly CellToken[], width: number): Reading | undefined {
  if (width < 2 || standing.length >= width) return undefined;
  if (standing.some((cell) => cell.broken || !/^\d+$/u.test(cell.text))) return undefined;
  const digits = standing.reduce((sum, cell) => sum + cell.text.length, 0);
  const runTogether = standing.some(notOne) || (standing.length === 1 && standing[0]?.glued === true);
  if (digits !== width || !runTogether) return undefined;
  return standing.flatMap((token) => [...token.text].map((text): Held => ({ text, token, how: "cut" })));
}

/** The readings that hold if one cell was left empty where the figures run together. */
function withOneLess(standing: readonly CellToken[], width: number, sums: readonly RowSum[]): Reading[] {
  const readings: Reading[] = [];
  for (const cut of cuts(standing, width - 1)) {
    for (let hole = 0; hole < width; hole += 1) {
      const reading = [...cut.slice(0, hole), undefined, ...cut.slice(hole)];
      if (holds(reading, sums)) readings.push(reading);
    }
  }
  return distinct(readings);
}

/** An empty last cell may stand for one that was lost before it, unless the file itself marks its cells. */
export function endsInFiller(cells: readonly CellToken[]): boolean {
  const last = cells[cells.length - 1];
  return last?.text === "" && last.printed === "" && last.column < 0;
}

/** Cell by cell, each misread figure as far as it goes or not at all. */
function besidesBroken(asFarAs: Reading): Reading[] {
  return [asFarAs, asFarAs.map((held) => (held?.token?.broken ? undefined : held))];
}

/** All ways to put figures into more columns, in their order. */
function placements(standing: readonly CellToken[], width: number): Reading[] {
  const [first, ...others] = standing;
  if (!first) return [Array.from({ length: width }, () => undefined)];
  return Array.from({ length: width - others.length }, (_, at) => at).flatMap((at) =>
    placements(others, width - at - 1).map((rest) => [
      ...Array.from({ length: at }, () => undefined),
      stands(first),
      ...rest,
    ]),
  );
}

/** No sum checks these figures: only what can stand in one way is taken. */
function withoutSums(cells: readonly CellToken[], drawn: readonly Reading[], width: number): RowReadings {
  const standing = cells.filter((cell) => cell.text !== "" || cell.printed !== "");
  const [only] = drawn;
  const filled = only?.[0] !== undefined && only[width - 1] !== undefined;
  if (only && drawn.length === 1 && filled && !standing.some((cell) => cell.broken)) {
    return { readings: [only], plain: true };
  }
  if (standing.length > width) return { readings: distinct(without(standing, standing.length - width)), plain: false };
  const separate = cells.length >= width && !standing.some((cell) => cell.glued || cell.broken || notOne(cell));
  if (separate) {
    const together = Array.from({ length: width }, (_, column) => standing[column] && stands(standing[column]));
    return { readings: distinct([...drawn, together]), plain: false };
  }
  // Where nothing shows that figures run together, one may as well have been lost.
  const apart = standing.length > 1 && !standing.some((cell) => cell.glued || cell.broken || notOne(cell));
  const readings = distinct([...cuts(standing, width), ...(apart ? placements(standing, width) : [])]);
  const zeros = standing.length === 1 && /^0+$/u.test(standing[0]?.text ?? "");
  const sure = standing.some((cell) => cell.glued) || readings.length > 1 || zeros;
  return { readings: sure ? readings : [], plain: false };
}

/** Empty cells count: the stretches of `width` neighbouring cells that hold all figures. */
function windows(cells: readonly CellToken[], width: number): Reading[] {
  if (cells.length < width) return [];
  const filled = cells.flatMap((cell, index) => (cell.text !== "" || cell.printed !== "" ? [index] : []));
  const first = filled[0] ?? 0;
  const last = filled[filled.length - 1] ?? 0;
  const readings: Reading[] = [];
  for (let from = Math.max(0, last - width + 1); from <= Math.min(first, cells.length - width); from += 1) {
    readings.push(cells.slice(from, from + width).map(stands));
  }
  return readings;
}

function damaged(standing: readonly CellToken[], width: number, sums: readonly RowSum[]): Reading[] {
  const count = standing.length;
  if (standing.some((cell) => cell.broken)) {
    return count === width ? besidesMisread(standing.map(stands), sums) : [];
  }
  if (count > width) return without(standing, count - width).filter((reading) => holds(reading, sums));
  const glued = standing.some((cell) => cell.glued);
  const torn = standApart(standing, width) ? [] : cuts(standing, width, sums);
  return glued || width - count > 2 || standing.some(notOne) ? torn : [...lost(standing, width, sums), ...torn];
}

/** Figures that stand in cells of their own and are many fewer than the columns: cells were left empty, nothing runs together. */
function standApart(standing: readonly CellToken[], width: number): boolean {
  const own = standing.every((cell) => cell.kind === "cell" && !cell.glued && !notOne(cell));
  return own && standing.length > 2 && width - standing.length > 2;
}

/** The row with its misread figures as far as they go, where the sums hold so; else with the one that follows from them. */
function besidesMisread(reading: Reading, sums: readonly RowSum[]): Reading[] {
  if (holds(reading, sums)) return [reading];
  const misread = reading.flatMap((held, column) => (held?.token?.broken ? [column] : []));
  const [hole = 0, ...others] = misread;
  const solved = others.length === 0 ? solve(reading.with(hole, undefined), hole, misread, sums) : undefined;
  return solved && holds(solved, sums) ? [solved] : [];
}

/** Readings that leave out superfluous figures. */
function without(standing: readonly CellToken[], surplus: number): Reading[] {
  if (surplus > 2) return [];
  const readings: Reading[] = [];
  for (let i = 0; i < standing.length; i += 1) {
    const rest = standing.filter((_, index) => index !== i);
    if (surplus === 1) readings.push(rest.map(stands));
    else readings.push(...without(rest, 1));
  }
  return readings;
}

/** Readings that put lost figures back: one may follow from the sum, further ones are nil. */
function lost(standing: readonly CellToken[], width: number, sums: readonly RowSum[]): Reading[] {
  const readings: Reading[] = [];
  const gaps = width - standing.length;
  const place = (holes: readonly number[]) => {
    const reading: (Held | undefined)[] = [];
    let next = 0;
    for (let column = 0; column < width; column += 1) {
      reading.push(holes.includes(column) ? undefined : stands(sure(standing[next++])));
    }
    for (const hole of holes) {
      const solved = solve(reading, hole, holes, sums);
      if (solved && holds(solved, sums)) readings.push(solved);
    }
  };
  for (let a = 0; a < width; a += 1) {
    if (gaps === 1) place([a]);
    else for (let b = a + 1; b < width; b += 1) place([a, b]);
  }
  return readings;
}

function solve(
  reading: readonly (Held | undefined)[],
  hole: number,
  holes: readonly number[],
  sums: readonly RowSum[],
): Reading | undefined {
  const sum = sums.find(({ total, parts }) => total === hole || parts.includes(hole));
  if (!sum) return undefined;
  const known = sum.parts.reduce((all, column) => all + numberOf(reading[column]), 0);
  const value = sum.total === hole ? known : numberOf(reading[sum.total]) - known;
  if (value < 0 || (sum.total !== hole && holes.includes(sum.total))) return undefined;
  return reading.map((held, column) => {
    if (column === hole) return { text: String(value), how: "sum" as const };
    return holes.includes(column) ? { text: "0", how: "sum" as const } : held;
  });
}
