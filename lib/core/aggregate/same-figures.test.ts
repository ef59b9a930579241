import { describe, expect, it } from "vitest";
import { cellByName, cellsOf } from "../editions/cells.ts";
import { requireEdition } from "../editions/registry.ts";
import { sure } from "../ground/sure.ts";
import type { OfficeFigures } from "./odd-return.ts";
import { sameFigures } from "./same-figures.ts";

const edition = requireEdition("2021");
type Entries = Readonly<Record<string, number>>;
function values(entries: Entries): Float64Array {
  const all = new Float64Array(cellsOf(edition).length).fill(Number.NaN);
  for (const [cell, value] of Object.entries(entries)) all[sure(cellByName(edition, cell)).index] = value;
  return all;
}
const office = (name: string, entries: Entries, before?: Entries): OfficeFigures => ({
  name,
  values: values(entries),
  ...(before === undefined ? {} : { before: values(before) }),
});
const told = (...offices: readonly OfficeFigures[]) =>
  sameFigures(edition, offices).map(({ kind, office: who, other }) => `${kind} ${who} ${other ?? ""}`.trim());

const three = {
  requests_newlyReceived_naturalPerson: 40,
  requests_disclosed_naturalPerson: 25,
  requests_repeated_naturalPerson: 15,
};

describe("the table of another office", () => {
  it("is told once, with the office that came first", () => {
    expect(told(office("甲局", three), office("乙局", three), office("丙局", three))).toEqual([
      "sameFigures 乙局 甲局",
      "sameFigures 丙局 甲局",
    ]);
  });

  it.each([
    ["one figure differs", { ...three, requests_repeated_naturalPerson: 16 }],
    ["one is nil where the other is blank", { ...three, requests_stateSecret_naturalPerson: 0 }],
    ["one is blank", { requests_newlyReceived_naturalPerson: 40, requests_disclosed_naturalPerson: 25 }],
  ])("is another where %s", (_, other) => {
    expect(told(office("甲局", three), office("乙局", other))).toEqual([]);
  });

  it("small figures, few figures and totals are alike by chance", () => {
    const small = { ...three, requests_repeated_naturalPerson: 10 };
    expect(told(office("甲局", small), office("乙局", small))).toEqual([]);
    const totals = { requests_newlyReceived_total: 40, requests_disclosed_total: 25, requests_repeated_total: 15 };
    expect(told(office("甲局", totals), office("乙局", totals))).toEqual([]);
    const negative = { ...small, requests_repeated_naturalPerson: -11 };
    expect(told(office("甲局", negative), office("乙局", negative))).toEqual(["sameFigures 乙局 甲局"]);
  });

  it("two tables alike are one line of an office, with the cells of the first", () => {
    const both = {
      ...three,
      disputes_reconsideration_upheld: 11,
      disputes_reconsideration_corrected: 12,
      disputes_directSuit_upheld: 13,
    };
    const found = sameFigures(edition, [office("甲局", both), office("乙局", both)]);
    expect(found).toHaveLength(1);
    expect(found[0]?.cells.every((cell) => cell.startsWith("requests_"))).toBe(true);
    expect(found[0]?.message).toBe("“收到和处理政府信息公开申请情况”的数字与“甲局”完全相同，请核实是否报错了单位");
  });
});

describe("the table of the year before", () => {
  it("is told of each office that repeats it", () => {
    expect(told(office("甲局", three, three))).toEqual(["sameAsBefore 甲局"]);
    expect(told(office("甲局", three, { ...three, requests_repeated_naturalPerson: 14 }))).toEqual([]);
    expect(told(office("甲局", three))).toEqual([]);
  });

  it("and both are told of an office that took another's and its own of before", () => {
    expect(told(office("甲局", three), office("乙局", three, three))).toEqual([
      "sameFigures 乙局 甲局",
      "sameAsBefore 乙局",
    ]);
  });
});
