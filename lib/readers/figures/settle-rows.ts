// Rows that can be read in several ways: the column sums of the table decide, or leave them open.
import { sure } from "#core/ground/sure.ts";
import { numberOf, type Reading } from "./reading.ts";

/** Rows whose figures, times a factor, add up to nil in every column. */
export interface ColumnSum {
  readonly terms: readonly { readonly row: string; readonly factor: number }[];
}

export interface Candidates {
  readings: readonly Reading[];
  readonly asDrawn?: Reading;
}

const mostSteps = 60_000;

/**
 * Keeps those readings of each row that some combination satisfying the sums uses. A sum that no combination satisfies
 * (the publisher's own mistake, or a row that is missing) decides nothing. Returns the sums that hold.
 */
export function settleRows(
  rows: Map<string, Candidates>,
  sums: readonly ColumnSum[],
  width: number,
): readonly ColumnSum[] {
  const holding = new Set<ColumnSum>();
  for (let round = 0; round < 4; round += 1) {
    let changed = false;
    for (const sum of sums) {
      const result = settle(rows, sum, width);
      if (result === undefined) holding.delete(sum);
      else {
        holding.add(sum);
        changed ||= result;
      }
    }
    if (!changed) break;
  }
  return [...holding];
}

/** True if readings were ruled out; undefined if the sum cannot hold or cannot be told. */
function settle(rows: Map<string, Candidates>, sum: ColumnSum, width: number): boolean | undefined {
  const open: { row: Candidates; factor: number; vectors: readonly (readonly number[])[] }[] = [];
  const base = new Array<number>(width).fill(0);
  for (const { row, factor } of sum.terms) {
    const candidates = rows.get(row);
    if (!candidates || candidates.readings.length === 0) return undefined;
    const vectors = candidates.readings.map((reading) =>
      Array.from({ length: width }, (_, column) => factor * numberOf(reading[column])),
    );
    if (vectors.length === 1) add(base, sure(vectors[0]), 1);
    else open.push({ row: candidates, factor, vectors });
  }
  if (base.some(Number.isNaN)) return undefined;
  if (open.length === 0) return base.every((value) => value === 0) ? false : undefined;
  const used = open.map(() => new Set<number>());
  open.sort((a, b) => a.vectors.length - b.vectors.length);
  let steps = 0;
  const chosen: number[] = [];
  const search = (index: number): void => {
    steps += 1;
    if (steps > mostSteps) return;
    if (index === open.length) {
      if (base.every((value) => value === 0)) for (const [i, choice] of chosen.entries()) used[i]?.add(choice);
      return;
    }
    const vectors = open[index]?.vectors ?? [];
    if (index === open.length - 1) {
      vectors.forEach((vector, choice) => {
        if (!vector.every((value, column) => value + (base[column] ?? 0) === 0)) return;
        chosen[index] = choice;
        for (const [i, one] of chosen.entries()) used[i]?.add(one);
      });
      steps += vectors.length >> 3;
      return;
    }
    vectors.forEach((vector, choice) => {
      add(base, vector, 1);
      chosen[index] = choice;
      search(index + 1);
      add(base, vector, -1);
    });
  };
  search(0);
  if (steps > mostSteps || used.some((set) => set.size === 0)) return undefined;
  let changed = false;
  open.forEach(({ row }, i) => {
    const kept = row.readings.filter((_, choice) => used[i]?.has(choice));
    if (kept.length < row.readings.length) {
      row.readings = kept;
      changed = true;
    }
  });
  return changed;
}

function add(base: number[], vector: readonly number[], sign: 1 | -1): void {
  for (let i = 0; i < base.length; i += 1) base[i] = (base[i] ?? 0) + sign * (vector[i] ?? 0);
}
