// Shares and growth printed in sentences, in whole hundredths of a percent: no floating point, no sum of 99.99.

export interface Share {
  /** Hundredths of a percent: 1928 is 19.28%. */
  readonly hundredths: number;
  /** Added so that the shares total 100.00; 0 where rounding already does. */
  readonly adjusted: number;
}

/**
 * Shares of the whole, each rounded half up. Where the parts make up the whole and the rounded shares do not total
 * 100.00, the largest takes the difference (of equal ones the first), as published reports do. Blank parts have none;
 * no part has one where the whole is blank or nil.
 */
export function sharesOf(
  parts: readonly (number | undefined)[],
  whole: number | undefined,
): readonly (Share | undefined)[] {
  if (whole === undefined || whole <= 0) return parts.map(() => undefined);
  const rounded = parts.map((part) => (part === undefined ? undefined : roundedRatio(part * 10_000, whole)));
  const complete = parts.reduce((sum: number, part) => sum + (part ?? 0), 0) === whole;
  const missing = complete ? 10_000 - rounded.reduce((sum: number, share) => sum + (share ?? 0), 0) : 0;
  const largest = rounded.indexOf(Math.max(...rounded.map((share) => share ?? -1)));
  return rounded.map((share, index) => {
    if (share === undefined) return undefined;
    const adjusted = index === largest ? missing : 0;
    return { hundredths: share + adjusted, adjusted };
  });
}

/** Growth against last year in hundredths of a percent; undefined where last year's figure is blank or nil. */
export function growthOf(figure: number | undefined, lastYear: number | undefined): number | undefined {
  if (figure === undefined || lastYear === undefined || lastYear <= 0) return undefined;
  const change = figure - lastYear;
  const magnitude = roundedRatio(Math.abs(change) * 10_000, lastYear);
  return change < 0 ? -magnitude : magnitude;
}

/** `19.28%`, without padding: `3.6%`. */
export function printPercent(hundredths: number): string {
  const fraction = String(hundredths % 100)
    .padStart(2, "0")
    .replace(/(?<!0)0+$/, "");
  return `${Math.floor(hundredths / 100)}${fraction === "" ? "" : `.${fraction}`}%`;
}

function roundedRatio(numerator: number, denominator: number): number {
  const remainder = numerator % denominator;
  return (numerator - remainder) / denominator + (remainder * 2 >= denominator ? 1 : 0);
}
