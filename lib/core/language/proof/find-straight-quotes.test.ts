import { expect, test } from "vitest";
import { findStraightQuotes } from "./find-straight-quotes.ts";

test("straight quotes around Chinese become curly ones, others stay", () => {
  expect(findStraightQuotes('落实"先审后发"制度，型号"A-1"')).toEqual([
    { kind: "straightQuotes", from: 2, to: 8, found: '"先审后发"', right: "“先审后发”" },
  ]);
});
