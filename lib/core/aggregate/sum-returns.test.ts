import fc from "fast-check";
import { expect, test } from "vitest";
import { cellsOf } from "../editions/cells.ts";
import { requireEdition } from "../editions/registry.ts";
import { figuresOf } from "../report/figures.ts";
import { type Addend, sumReturns } from "./sum-returns.ts";
import { summedReport } from "./summed-report.ts";

const edition = requireEdition("2021");
const older = requireEdition("2019");
const leaves = cellsOf(edition).filter(({ total }) => !total);

/** Any figures of one office: some cells filled in, totals as they follow. */
const figures = fc.array(fc.option(fc.nat(1_000_000), { nil: undefined }), {
  minLength: leaves.length,
  maxLength: leaves.length,
});

function addend(office: string, values: readonly (number | undefined)[]): Addend {
  const entries = Object.fromEntries(
    leaves.flatMap(({ name }, index) => (values[index] === undefined ? [] : [[name, String(values[index])]])),
  );
  return {
    office,
    edition,
    figures: figuresOf(edition, { entries, typedTotals: [] }),
    state: "accepted",
    digest: office,
  };
}

const some = fc.array(figures, { minLength: 1, maxLength: 8 });
const named = (all: readonly (readonly (number | undefined)[])[]) =>
  all.map((values, at) => addend(`第${at}局`, values));

test("every cell is the sum over those that filled it in, in any order", () => {
  fc.assert(
    fc.property(some, (all) => {
      const addends = named(all);
      const { figures: sum } = sumReturns(edition, addends);
      for (const { name } of cellsOf(edition)) {
        const given = addends.flatMap(({ figures: own }) => own[name] ?? []);
        expect(sum[name]).toBe(given.length === 0 ? undefined : given.reduce((total, one) => total + one, 0));
      }
      expect(sumReturns(edition, [...addends].reverse()).figures).toEqual(sum);
    }),
    { numRuns: 30 },
  );
});

test("figures by the index of their cells are added up to the same", () => {
  fc.assert(
    fc.property(some, (all) => {
      const addends = named(all);
      const indexed = addends.map((addend) => ({
        ...addend,
        values: Float64Array.from(cellsOf(edition), ({ name }) => addend.figures[name] ?? Number.NaN),
      }));
      expect(sumReturns(edition, indexed)).toEqual(sumReturns(edition, addends));
    }),
    { numRuns: 20 },
  );
});

test("adding up by levels gives what adding up at once gives", () => {
  fc.assert(
    fc.property(some, fc.nat(8), (all, cut) => {
      const addends = named(all);
      const half = (part: readonly Addend[], office: string): Addend => ({
        ...addend(office, []),
        figures: sumReturns(edition, part).figures,
      });
      const levels = [half(addends.slice(0, cut), "甲县"), half(addends.slice(cut), "乙县")];
      expect(sumReturns(edition, levels).figures).toEqual(sumReturns(edition, addends).figures);
    }),
    { numRuns: 30 },
  );
});

test("leaving one out and taking it back changes nothing", () => {
  fc.assert(
    fc.property(some, (all) => {
      const addends = named(all);
      const [first, ...others] = addends as [Addend, ...Addend[]];
      expect(sumReturns(edition, [...others, first]).figures).toEqual(sumReturns(edition, addends).figures);
    }),
    { numRuns: 20 },
  );
});

test("who left a cell blank is named, and a blank is no nil", () => {
  const [name] = leaves.map((cell) => cell.name) as [string];
  const { figures: sum, blanks } = sumReturns(edition, [addend("甲局", [3]), addend("乙局", [])]);
  expect(sum[name]).toBe(3);
  expect(blanks[name]).toEqual(["乙局"]);
  expect(Object.keys(sum)).not.toContain(leaves[1]?.name);
});

test("amounts are added in whole 分", () => {
  const amount = leaves.findIndex((cell) => cell.amount);
  const values = (text: string) => ({
    ...addend("甲局", []),
    figures: figuresOf(edition, { entries: { [leaves[amount]?.name ?? ""]: text }, typedTotals: [] }),
  });
  const { figures: sum } = sumReturns(edition, [values("0.1"), values("0.2"), values("1.000001")]);
  expect(sum[leaves[amount]?.name ?? ""]).toBe(1_300_001);
});

test("figures of another form are added where the cell means the same; what has no cell is told, not lost", () => {
  const own = { requests_newlyReceived_naturalPerson: "4", procurement_centralizedProcurement_projects: "7" };
  const old: Addend = {
    ...addend("旧局", []),
    edition: older,
    figures: figuresOf(older, { entries: own, typedTotals: [] }),
  };
  const { figures: sum, leftOver } = sumReturns(edition, [addend("新局", []), old]);
  expect(sum.requests_newlyReceived_naturalPerson).toBe(4);
  expect(leftOver).toEqual([
    { office: "旧局", cell: "procurement_centralizedProcurement_projects", edition: older, value: 7 },
  ]);
});

test("the summed report carries the same figures and knows its addends", () => {
  fc.assert(
    fc.property(some, (all) => {
      const addends = named(all);
      const sum = sumReturns(edition, addends);
      const report = summedReport(edition, 2023, { name: "青禾市人民政府" }, sum, addends);
      const own = figuresOf(edition, report);
      for (const { name } of cellsOf(edition)) expect(own[name]).toBe(sum.figures[name]);
      expect(report.addends?.map(({ office }) => office)).toEqual(addends.map(({ office }) => office));
    }),
    { numRuns: 20 },
  );
});
