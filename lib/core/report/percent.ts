// Shares and growth as they are printed, in whole hundredths of a percent: no floating point.

/** A ratio in hundredths of a percent, rounded half up; exact for amounts of any size. `whole` is above 0. */
export function roundedRatio(part: number, whole: number): number {
  const doubled = BigInt(Math.abs(part)) * BigInt(20_000) + BigInt(whole);
  const magnitude = Number(doubled / (BigInt(2) * BigInt(whole)));
  return part < 0 ? -magnitude : magnitude;
}

/** Growth against last year in hundredths of a percent; undefined where last year's figure is blank or nil. */
export function growthOf(figure: number | undefined, lastYear: number | undefined): number | undefined {
  if (figure === undefined || lastYear === undefined || lastYear <= 0) return undefined;
  return roundedRatio(figure - lastYear, lastYear);
}

/** `19.28%`, without padding: `3.6%`; `-3.6%` below nil. */
export function printPercent(hundredths: number): string {
  const magnitude = Math.abs(hundredths);
  const fraction = String(magnitude % 100)
    .padStart(2, "0")
    .replace(/(?<!0)0+$/, "");
  return `${hundredths < 0 ? "-" : ""}${Math.floor(magnitude / 100)}${fraction === "" ? "" : `.${fraction}`}%`;
}
