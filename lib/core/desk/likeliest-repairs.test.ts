import { expect, it } from "vitest";
import type { Repair } from "../checks/finding.ts";
import { likeliestRepairs } from "./likeliest-repairs.ts";

const repair = (...cells: string[]): Repair => ({
  label: cells.join("+"),
  changes: cells.map((cell) => ({ cell, value: "1" })),
});
const labels = (repairs: readonly Repair[]) => repairs.map(({ label }) => label);

it("puts what was typed last first and keeps the order of the rest", () => {
  const repairs = [repair("a"), repair("b"), repair("c"), repair("d", "e")];
  expect(labels(likeliestRepairs(repairs, ["c", "a"]))).toEqual(["c", "a", "b", "d+e"]);
  expect(labels(likeliestRepairs(repairs, ["e"]))).toEqual(["d+e", "a", "b", "c"]);
  expect(likeliestRepairs(repairs, [])).toBe(repairs);
});
