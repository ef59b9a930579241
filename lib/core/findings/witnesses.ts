// Findings that hold a figure against something other than sums: the text, last year's report.
import type { CheckContext } from "../checks/context.ts";
import type { Finding } from "../checks/finding.ts";

/** Is this the number (or a key that begins with it) of such a check? */
export function isWitness(number: string): boolean {
  return /^(?:N|Y0[1-3])/.test(number);
}

/** How far a finding's first figure is from what it is compared with: the second, each of its cells, and their sums. */
export function gapsOf({ figures }: Pick<CheckContext, "figures">, { left, right, cells }: Finding): readonly number[] {
  const stated = left === undefined || left === "" ? Number.NaN : Number(left);
  const known = cells.map((cell) => figures[cell] ?? 0);
  const sums = known.map((_, index) => known.slice(0, index + 1).reduce((sum, figure) => sum + figure, 0));
  const others = [right === undefined || right === "" ? Number.NaN : Number(right), ...known, ...sums];
  return others.map((other) => Math.abs(stated - other)).filter((gap) => Number.isSafeInteger(gap) && gap > 0);
}
