import { expect, test } from "vitest";
import { findOverlaps, isSumOf } from "./find-overlaps.ts";

const figures = (...values: readonly number[]) => Object.fromEntries(values.map((value, at) => [`cell${at}`, value]));
const below = { name: "甲乡", parent: "乙县", figures: figures(1, 2, 3, 4) };

test("an office within another's sum is found: for certain by its file, also under a former name", () => {
  const certain = [{ above: "乙县", below: "甲乡", certain: true }];
  const parent = figures(5, 6, 7, 8);
  expect(findOverlaps([{ name: "乙县", figures: parent, addends: ["甲乡"] }, below])).toEqual(certain);
  const renamed = { ...below, aliases: ["甲公社"] };
  expect(findOverlaps([{ name: "乙县", figures: parent, addends: ["甲公社"] }, renamed])).toEqual(certain);
});

test("by its figures it is certain where they are the sum of those below, likely where they reach it", () => {
  const other = { name: "丁乡", parent: "乙县", figures: figures(1, 0, 2, 9) };
  const above = (...values: readonly number[]) => ({ name: "乙县", figures: figures(...values) });
  const found = (...values: readonly number[]) => findOverlaps([above(...values), below, other]);
  expect(found(2, 2, 5, 13).map(({ certain }) => certain)).toEqual([true, true]);
  expect(found(2, 2, 6, 13).map(({ certain }) => certain)).toEqual([false, false]);
  expect(found(2, 2, 4, 13)).toEqual([]);
  expect(findOverlaps([{ name: "丙县", figures: figures(3, 3, 6, 13) }, below, other])).toEqual([]);
});

test("a file that is the sum of all others is found without a list", () => {
  const others = [
    { name: "甲局", figures: figures(1, 2, 3, 4) },
    { name: "乙局", figures: figures(7, 0, 1, 2) },
  ];
  const all = { name: "全市", figures: figures(8, 2, 4, 6) };
  expect(findOverlaps([...others, all]).map((one) => [one.above, one.below])).toEqual([
    ["全市", "甲局"],
    ["全市", "乙局"],
  ]);
  expect(isSumOf(all.figures, others)).toBe(true);
});

test("figures that are the same everywhere add up by chance", () => {
  const others = [
    { name: "甲局", figures: figures(1, 1, 1, 1) },
    { name: "乙局", figures: figures(2, 2, 2, 2) },
  ];
  const third = { name: "丙局", figures: figures(3, 3, 3, 3) };
  expect(findOverlaps([...others, third])).toEqual([]);
  expect(isSumOf(third.figures, others)).toBe(false);
});
