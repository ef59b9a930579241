// Shares printed beside each other in a sentence: they total 100.00, not 99.99.
import { roundedRatio } from "../report/percent.ts";

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
  const rounded = parts.map((part) => (part === undefined ? undefined : roundedRatio(part, whole)));
  const complete = parts.reduce((sum: number, part) => sum + (part ?? 0), 0) === whole;
  const missing = complete ? 10_000 - rounded.reduce((sum: number, share) => sum + (share ?? 0), 0) : 0;
  const largest = rounded.indexOf(Math.max(...rounded.map((share) => share ?? -1)));
  return rounded.map((share, index) => {
    if (share === undefined) return undefined;
    const adjusted = index === largest ? missing : 0;
    return { hundredths: share + adjusted, adjusted };
  });
}
