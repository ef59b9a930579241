import { expect, it } from "vitest";
import { cellByName } from "../editions/cells.ts";
import { requireEdition } from "../editions/registry.ts";
import { asPut, distance, isSkipped, otherPlacements, type Placement, placementWords } from "./placement.ts";

const at = (more: Partial<Placement>): Placement => ({ ...asPut, ...more });

it("every other placement is tried once, nearest first, and never the one as put", () => {
  const keys = otherPlacements.map((each) => JSON.stringify(each));
  expect(new Set(keys).size).toBe(keys.length);
  expect(otherPlacements.filter((each) => distance(each) === 0)).toEqual([]);
  const far = otherPlacements.map(distance);
  expect(far).toEqual([...far].sort((one, other) => one - other));
  expect(keys.length).toBe(5 * 3 * 4 - 1);
});

it.each([
  [{}, "从当前格开始"],
  [{ down: -1 }, "从上一行开始"],
  [{ down: 2 }, "从下两行开始"],
  [{ right: 1 }, "从右一列开始"],
  [{ down: -2, right: -1, skipTotalRows: true }, "从上两行开始，从左一列开始，跳过总计行"],
  [{ skipTotalColumns: true }, "跳过总计列"],
])("%j reads %s", (more, words) => {
  expect(placementWords(at(more))).toBe(words);
});

it("every placement reads differently: a clerk chooses by these words", () => {
  const words = [asPut, ...otherPlacements].map(placementWords);
  expect(new Set(words).size).toBe(words.length);
  expect(words.filter((each) => each.includes("undefined"))).toEqual([]);
});

it.each([
  ["requests_resultsTotal_naturalPerson", true, false],
  ["requests_repeated_total", false, true],
  ["requests_resultsTotal_total", true, true],
  ["requests_repeated_naturalPerson", false, false],
])("%s is passed over with the rows: %s, with the columns: %s", (name, byRow, byColumn) => {
  const cell = cellByName(requireEdition("2021"), name);
  expect(cell).toBeDefined();
  expect([
    isSkipped(at({ skipTotalRows: true }), cell),
    isSkipped(at({ skipTotalColumns: true }), cell),
    isSkipped(asPut, cell),
  ]).toEqual([byRow, byColumn, false]);
});

it("where there is no cell nothing is passed over", () => {
  expect(isSkipped(at({ skipTotalRows: true, skipTotalColumns: true }), undefined)).toBe(false);
});
