// Arithmetic of printed percentages: what a share, a rate or a growth comes to, and whether a printed one can stand.

/** A share in per cent with so many decimals: `42.52%`. */
export function printShare(part: number, whole: number, decimals: number): string {
  return `${((part / whole) * 100).toFixed(decimals)}%`;
}

/** Distance of a printed percentage from the exact one, in units of its last digit. */
export function unitsOff(printed: number, decimals: number, exact: number): number {
  return Math.abs(exact - printed) * 10 ** decimals;
}

/** Rounded to nearest (half a unit), up or down; a hair is left for binary fractions. */
export function isRounded(printed: number, decimals: number, exact: number): boolean {
  return unitsOff(printed, decimals, exact) <= 0.5 + 1e-6;
}

/** Rounded or cut off: within one unit of the last digit. */
export function isNear(printed: number, decimals: number, exact: number): boolean {
  return unitsOff(printed, decimals, exact) <= 1 + 1e-6;
}

/** Growth in per cent from one figure to another. */
export function growth(from: number, to: number): number {
  return ((to - from) / from) * 100;
}

/** Is there a whole number that this year's figure grew from by the printed percentage, rounded or cut off? */
export function hasWholeOrigin(now: number, printed: number, decimals: number): boolean {
  const unit = 10 ** -decimals + 1e-9;
  const most = 1 + (printed - unit) / 100;
  const least = 1 + (printed + unit) / 100;
  if (now === 0 || most <= 0) return true;
  return Math.floor(now / most) >= Math.max(1, Math.ceil(now / least));
}
