import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Reading } from "./reading.ts";
import { type Candidates, type ColumnSum, settleRows } from "./settle-rows.ts";

const reading = (...texts: readonly string[]): Reading =>
  texts.map((text) => (text === "" ? undefined : { text, how: "stands" }));
const rowsOf = (rows: Readonly<Record<string, readonly Reading[]>>) =>
  new Map(Object.entries(rows).map(([id, readings]): [string, Candidates] => [id, { readings }]));
const whole: ColumnSum = {
  terms: [
    { row: "all", factor: 1 },
    { row: "one", factor: -1 },
    { row: "other", factor: -1 },
  ],
};
const textsOf = (rows: ReadonlyMap<string, Candidates>, id: string) =>
  rows.get(id)?.readings.map((each) => each.map((held) => held?.text ?? "").join(" "));

describe("rows that add up decide between readings", () => {
  it("one reading fits: the others go, and the sum holds", () => {
    const rows = rowsOf({
      all: [reading("12", "3")],
      one: [reading("7", "1")],
      other: [reading("5", "2"), reading("52", ""), reading("", "52")],
    });
    expect(settleRows(rows, [whole], 2)).toEqual([whole]);
    expect(textsOf(rows, "other")).toEqual(["5 2"]);
  });

  it("two readings fit in every way: both stay, and nobody guesses", () => {
    const rows = rowsOf({
      all: [reading("12"), reading("13")],
      one: [reading("7")],
      other: [reading("5"), reading("6")],
    });
    expect(settleRows(rows, [whole], 1)).toEqual([whole]);
    expect([textsOf(rows, "all"), textsOf(rows, "other")]).toEqual([
      ["12", "13"],
      ["5", "6"],
    ]);
  });

  it("what is ruled out in one sum rules out in the next", () => {
    const rows = rowsOf({
      all: [reading("12")],
      one: [reading("7"), reading("8")],
      other: [reading("5")],
      part: [reading("7"), reading("8")],
    });
    const part: ColumnSum = {
      terms: [
        { row: "one", factor: 1 },
        { row: "part", factor: -1 },
      ],
    };
    expect(settleRows(rows, [part, whole], 1)).toHaveLength(2);
    expect([textsOf(rows, "one"), textsOf(rows, "part")]).toEqual([["7"], ["7"]]);
  });
});

describe("a sum that cannot hold decides nothing", () => {
  it.each([
    ["the publisher's own mistake", { all: [reading("13")], one: [reading("7")], other: [reading("5"), reading("4")] }],
    ["a row that is missing", { all: [reading("12")], other: [reading("5"), reading("4")] }],
    ["a row without any reading", { all: [reading("12")], one: [], other: [reading("5"), reading("4")] }],
    ["a figure that is none", { all: [reading("1x")], one: [reading("7")], other: [reading("5"), reading("4")] }],
  ])("%s", (_, given) => {
    const rows = rowsOf(given as Readonly<Record<string, readonly Reading[]>>);
    expect(settleRows(rows, [whole], 1)).toEqual([]);
    expect(textsOf(rows, "other")).toEqual(["5", "4"]);
  });

  it("too many combinations are left alone, soon", () => {
    const many = Array.from({ length: 60 }, (_, index) => reading(String(index)));
    const ids = Array.from({ length: 8 }, (_, index) => `r${index}`);
    const rows = rowsOf({ all: [reading("200")], ...Object.fromEntries(ids.map((id) => [id, many])) });
    const sum = { terms: [{ row: "all", factor: 1 }, ...ids.map((row) => ({ row, factor: -1 }))] };
    expect(settleRows(rows, [sum], 1)).toEqual([]);
    expect(rows.get("r0")?.readings).toHaveLength(60);
  });
});

const figure = fc.integer({ min: 0, max: 40 });

it("the true reading of every row always stays", () => {
  fc.assert(
    fc.property(
      fc.array(figure, { minLength: 2, maxLength: 2 }),
      fc.array(figure, { minLength: 2, maxLength: 2 }),
      fc.array(fc.array(figure, { minLength: 2, maxLength: 2 }), { maxLength: 4 }),
      (one, other, wrong) => {
        const print = (figures: readonly number[]) => reading(...figures.map(String));
        const all = one.map((each, column) => each + (other[column] ?? 0));
        const rows = rowsOf({
          all: [print(all)],
          one: [...wrong.map(print), print(one)],
          other: [print(other), ...wrong.map(print)],
        });
        settleRows(rows, [whole], 2);
        expect(textsOf(rows, "one")).toContain(one.join(" "));
        expect(textsOf(rows, "other")).toContain(other.join(" "));
      },
    ),
    { numRuns: 60 },
  );
});
