// Sums of numbers as they are printed: 0.1 and 0.2 are 0.3, which binary fractions miss by a hair.
import type { Claim } from "./claims.ts";

/** No amount has more decimals. */
const mostDecimals = 9;

/** The sum to the last digit that any of the numbers prints. */
export function exactSum(numbers: readonly Pick<Claim, "value" | "decimals">[]): number {
  const decimals = Math.max(0, ...numbers.map((each) => each.decimals));
  const sum = numbers.reduce((all, { value }) => all + value, 0);
  return Number(sum.toFixed(Math.min(decimals, mostDecimals)));
}

/** By how much the first is more than the second, in the same way. */
export function exactGap(one: Pick<Claim, "value" | "decimals">, other: Pick<Claim, "value" | "decimals">): number {
  return exactSum([one, { ...other, value: -other.value }]);
}
