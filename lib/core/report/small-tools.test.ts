import { expect, test } from "vitest";
import { isOneDigitApart, isTransposed } from "../equations/digits.ts";
import { safeName } from "./file-name.ts";
import { deepestJson, isTooDeep } from "./json-depth.ts";
import { outsidePlaceholders } from "./placeholders.ts";

test.each([
  ["青禾县/水务局:2023*年?", "青禾县_水务局_2023_年_"],
  ["-rf", "_-rf"],
  ["CON", "另名"],
  ["  . ", "另名"],
  ["甲\u0000乙\u202e丙", "甲乙丙"],
  ["报告...", "报告"],
])("%j as the name of a file", (text, name) => {
  expect(safeName(text, "另名")).toBe(name);
});

test("a long name is cut, never within a character", () => {
  expect([...safeName("𠮷".repeat(200), "另名")]).toHaveLength(120);
});

test("depth counts brackets outside strings only", () => {
  expect(isTooDeep("[".repeat(deepestJson) + "]".repeat(deepestJson))).toBe(false);
  expect(isTooDeep("[".repeat(deepestJson + 1))).toBe(true);
  expect(isTooDeep(`["${"[".repeat(500)}\\"${"{".repeat(500)}"]`)).toBe(false);
  expect(isTooDeep("[]".repeat(1000))).toBe(false);
});

test("what stands in a placeholder is not free, what stands beside it is", () => {
  const free = outsidePlaceholders("共{{予以公开, 总计}}件,好");
  expect([free(0, 1), free(7, 8), free(14, 16), free(0, 4)]).toEqual([true, false, true, false]);
  expect(outsidePlaceholders("没有")(0, 2)).toBe(true);
});

test("figures resemble each other by their digits", () => {
  expect([isTransposed("124", "142"), isTransposed("124", "124"), isTransposed("11", "11")]).toEqual([
    true,
    false,
    false,
  ]);
  expect([isOneDigitApart("124", "12"), isOneDigitApart("14", "124"), isOneDigitApart("124", "13")]).toEqual([
    true,
    true,
    false,
  ]);
});
