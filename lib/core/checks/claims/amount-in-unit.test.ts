import { expect, it } from "vitest";
import { readFigure } from "../../report/figure.ts";
import { amountIn } from "./amount-in-unit.ts";

it.each([
  ["1520.3506", "万元", 1520.3506],
  ["1520.3506", "元", 15_203_506],
  ["1520.3506", "亿元", 0.15203506],
  ["0.000001", "元", 0.01],
])("a cell of %s is so many %s", (cell, unit, amount) => {
  const read = readFigure(cell, { amount: true });
  expect(read.kind === "figure" && amountIn(read.value, unit)).toBe(amount);
});

it.each(["件", "", "%", "人次"])("%j counts no money", (unit) => {
  expect(amountIn(6_500_000, unit)).toBeUndefined();
});
