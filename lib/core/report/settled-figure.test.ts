import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { computeFormula, settledFigure } from "./settled-figure.ts";

describe("a cell that is left", () => {
  it.each([
    ["=414+2", "416"],
    ["＝414＋2", "416"],
    ["=(3+4)*2", "14"],
    ["=（3＋4）×2", "14"],
    ["= 12 / 4", "3"],
    ["=12÷4", "3"],
    ["=10-3-2", "5"],
    ["=2+3*4", "14"],
    ["=-2+5", "3"],
    ["=7", "7"],
    ["0414", "414"],
    ["007", "7"],
    ["12.0", "12"],
    ["12.", "12"],
    ["-0", "0"],
    ["+5", "5"],
    ["1,234", "1234"],
    ["１２", "12"],
    [" 12 ", "12"],
    ["   ", ""],
  ])("%j becomes %j", (typed, settled) => {
    expect(settledFigure(typed, {})?.text).toBe(settled);
  });

  it.each([
    "",
    "0",
    "414",
    "约12",
    "1 234",
    "12\n13",
    "abc",
    "=",
    "=1+",
    "=7/2",
    "=1/0",
    "=0/0",
    "=3-5",
    "=1.5+2",
    "=1 2",
    "=2**3",
    "=(1+2",
    "=1+2)",
    "=999999999*10",
    "=9999999999999999999-9999999999999999998",
    "=SUM(A1:A3)",
    "=alert(1)",
    "==1",
    "=1e3",
    "=1,2+3",
    `=${"(".repeat(60)}1${")".repeat(60)}`,
    `=${"1+".repeat(200)}1`,
  ])("%j stays as it is", (typed) => {
    expect(settledFigure(typed, {})).toBeUndefined();
  });

  it("keeps a plus where a head may shrink, and a figure as it is written in 万元", () => {
    expect(settledFigure("+12", { signed: true })).toBeUndefined();
    expect(settledFigure("=3-5", { signed: true })?.text).toBe("-2");
    expect(settledFigure("191.0800", { amount: true })).toBeUndefined();
    expect(settledFigure(".5", { amount: true })?.text).toBe("0.5");
    expect(settledFigure("=100+20", { amount: true })?.text).toBe("120");
  });

  it("is worth a word where more than the width changed", () => {
    expect(settledFigure("１２", {})?.told).toBe(false);
    expect(settledFigure(" 12", {})?.told).toBe(false);
    for (const typed of ["0414", "12.0", "1,234", "=414+2"]) expect(settledFigure(typed, {})?.told).toBe(true);
  });
});

it("computes what arithmetic gives, whatever the formula", () => {
  const exact = (value: number) => (Number.isSafeInteger(value) ? value + 0 : Number.NaN);
  const { formula } = fc.letrec<{ formula: { text: string; value: number } }>((tie) => ({
    formula: fc.oneof(
      { maxDepth: 3 },
      fc.nat(99).map((value) => ({ text: String(value), value })),
      fc.tuple(tie("formula"), fc.constantFrom("+", "-", "*"), tie("formula")).map(([one, sign, other]) => ({
        text: `(${one.text}${sign}${other.text})`,
        value: exact(
          sign === "*" ? one.value * other.value : sign === "+" ? one.value + other.value : one.value - other.value,
        ),
      })),
    ),
  }));
  fc.assert(
    fc.property(formula, ({ text, value }) => {
      const given = text.length > 200 || Number.isNaN(value) ? undefined : String(value);
      expect(computeFormula(text)).toBe(given);
    }),
    { numRuns: 300 },
  );
});
