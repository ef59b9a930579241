import { describe, expect, it } from "vitest";
import { growthOf, printPercent, roundedRatio } from "./percent.ts";

describe("growth", () => {
  it("is rounded half up, signed, and unknown without a figure of last year", () => {
    expect(growthOf(555, 574)).toBe(-331);
    expect(growthOf(249_869, 225_127)).toBe(1099);
    expect(growthOf(5, 5)).toBe(0);
    expect([growthOf(5, undefined), growthOf(undefined, 5), growthOf(5, 0)]).toEqual([undefined, undefined, undefined]);
  });
});

describe("ratios", () => {
  it("stay exact where amounts are beyond what a float holds", () => {
    expect(roundedRatio(9_007_199_254_740_991, 9_007_199_254_740_991)).toBe(10_000);
    expect(roundedRatio(1, 3)).toBe(3333);
    expect(roundedRatio(-1, 3)).toBe(-3333);
  });

  it("print without padding, with their sign below nil", () => {
    expect([1928, 360, 10_000, -331, 0, 5].map(printPercent)).toEqual([
      "19.28%",
      "3.6%",
      "100%",
      "-3.31%",
      "0%",
      "0.05%",
    ]);
  });
});
