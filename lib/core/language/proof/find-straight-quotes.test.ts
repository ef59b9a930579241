import { expect, test } from "vitest";
import { findStraightQuotes } from "./find-straight-quotes.ts";

test("straight quotes around Chinese become curly ones, others stay", () => {
  expect(findStraightQuotes('落实"先审后发"制度，型号"A-1"')).toEqual([
    { kind: "straightQuotes", from: 2, to: 8, found: '"先审后发"', right: "“先审后发”" },
  ]);
});

test("single curly ones belong into double ones", () => {
  const found = findStraightQuotes("建设“‘四最’一流\n环境”，落实‘一事一审’").map(({ found: words }) => words);
  expect(found).toEqual(["‘一事一审’"]);
});

test("single ones and corners do, in Simplified text", () => {
  const found = (text: string) => findStraightQuotes(text).map(({ found: words, right }) => [words, right]);
  expect(found("坚持'一事一审'，开设「政民互动」专栏，it's")).toEqual([
    ["'一事一审'", "“一事一审”"],
    ["「政民互动」", "“政民互动”"],
  ]);
  expect(found("開設「政民互動」專欄，依申請公開")).toEqual([]);
});
