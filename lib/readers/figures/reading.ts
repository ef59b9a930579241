// A row under one reading: what stands in each of its columns, and whether its sums hold so.
import type { CellToken } from "#core/tokens/token.ts";

/** What a column holds under one reading: a figure as it stands, one that follows from the sum, or nothing. */
export interface Held {
  readonly text: string;
  readonly token?: CellToken;
  /** `sum`: follows from the row's total. `cut`: cut out of a longer run of digits. */
  readonly how: "stands" | "sum" | "cut";
}

export type Reading = readonly (Held | undefined)[];

/** The columns of a row that must add up. */
export interface RowSum {
  readonly total: number;
  readonly parts: readonly number[];
}

/** The longest figure that a run of digits is cut into. */
export const longestRun = 9;

/** A figure as it stands. */
export function stands(token: CellToken): Held | undefined {
  return token.text === "" ? undefined : { text: token.text, token, how: "stands" };
}

/** More than one figure: too long, or beginning with a nil. */
export function notOne(cell: CellToken): boolean {
  const whole = cell.text.replace(/^[-+]/u, "").replace(/[^\d].*$/u, "");
  return whole.length > longestRun + 2 || /^0\d/u.test(whole);
}

/** Do all sums of the row hold? Empty counts as nil. */
export function holds(reading: Reading, sums: readonly RowSum[]): boolean {
  return sums.every(
    ({ total, parts }) =>
      numberOf(reading[total]) === parts.reduce((all, column) => all + numberOf(reading[column]), 0),
  );
}

/** The number of a figure; nil where there is none. NaN where it is no plain number. */
export function numberOf(held: Held | undefined): number {
  if (held === undefined) return 0;
  return Number(held.text.includes(",") ? held.text.replace(/,/gu, "") : held.text);
}

/** Each reading once. */
export function distinct(readings: readonly Reading[]): Reading[] {
  const seen = new Set<string>();
  return readings.filter((reading) => {
    const key = reading.map((held) => held?.text ?? "").join("|");
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
