// A share of a sum in words: only the whole is 100%, and only nothing is 0%.

/** `29.2%`; `<0.1%` and `>99.9%` where rounding would say that it is nothing, or all. */
export function shareWords(share: number): string {
  const percent = Math.round(share * 1_000) / 10;
  if (share > 0 && percent < 0.1) return "<0.1%";
  if (share < 1 && percent >= 100) return ">99.9%";
  return `${percent.toFixed(1)}%`;
}
