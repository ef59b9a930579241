import { describe, expect, it } from "vitest";
import { requireEdition } from "../editions/registry.ts";
import { addendsOf, type CellAddend, contributionsTo, largestOf } from "./contributions.ts";
import { usualOf } from "./median.ts";

const cell = "enforcement_penalties_decisions";
const office = (name: string, value?: number): CellAddend => ({
  office: name,
  own: false,
  figures: value === undefined ? {} : { [cell]: value },
});

describe("who contributes how much to a cell", () => {
  it("largest first, then by name, blanks last and no nil", () => {
    const found = contributionsTo(cell, [office("丙"), office("乙", 0), office("甲", 30), office("丁", 70)]);
    expect(found.contributions.map(({ office: name, value, share }) => [name, value, share])).toEqual([
      ["丁", 70, 0.7],
      ["甲", 30, 0.3],
      ["乙", 0, 0],
      ["丙", undefined, 0],
    ]);
    expect(found).toMatchObject({ sum: 100, offices: 4, blanks: 1 });
  });

  it("a sum of nothing but blanks is blank, of nils nil", () => {
    expect(contributionsTo(cell, [office("甲"), office("乙")])).toMatchObject({ sum: undefined, blanks: 2 });
    expect(contributionsTo(cell, [office("甲", 0)]).contributions).toMatchObject([{ share: 0 }]);
  });

  it("last year's figures stand beside", () => {
    const before = (name: string) => (name === "甲" ? 20 : undefined);
    const found = contributionsTo(cell, [office("甲", 30), office("乙", 5)], before);
    expect([found.before, found.compared, found.contributions.map((one) => one.before)]).toEqual([
      20,
      1,
      [20, undefined],
    ]);
  });

  it("the largest alone, with the sum of all", () => {
    const found = largestOf(contributionsTo(cell, [office("甲", 30), office("乙", 5)]), 1);
    expect([found.contributions.length, found.sum, found.offices]).toEqual([1, 35, 2]);
  });
});

it("what a report carries of its addends: amounts in 分, gaps as blanks", () => {
  const fee = "fees_administrativeFees_amount";
  const addend = (figures: Readonly<Record<string, string | number | null>>) => ({
    office: "甲",
    digest: "d",
    state: "own" as const,
    figures,
  });
  const figuresOf = (figures: Readonly<Record<string, string | number | null>>) =>
    addendsOf(requireEdition("2021"), fee, [addend(figures)]).map((one) => one.figures);
  expect(figuresOf({ [fee]: "12.5" })).toEqual([{ [fee]: 12_500_000 }]);
  expect(figuresOf({ [fee]: null })).toEqual([{}]);
  expect(figuresOf({})).toEqual([{}]);
});

it.each([
  [[5], 5, 1],
  [[1, 9], 5, 5.9304],
  [[3, 1, 2], 2, 1.4826],
  [[2, 2, 2, 900], 2, 1],
])("%j: usual is %d, give or take %d", (values, median, deviation) => {
  const usual = usualOf(values, 1);
  expect(usual.median).toBe(median);
  expect(usual.deviation).toBeCloseTo(deviation, 6);
});
