import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { requireEdition } from "../editions/registry.ts";
import { sure } from "../ground/sure.ts";
import { findRepeated } from "./find-repeated.ts";
import { nothingTold } from "./known-columns.ts";
import { countedTable } from "./register-words.ts";
import { seeSheet } from "./see-sheet.ts";

const requests = sure(countedTable(requireEdition("2021"), "requests", () => undefined));
const titles = ["序号", "收到日期", "申请人类型", "答复日期", "办理结果", "内容"];
const entry = (at: number, number = at) => [
  String(number),
  `2023-03-${String((at % 28) + 1).padStart(2, "0")}`,
  "自然人",
  "2023-05-01",
  "予以公开",
  `事项${at}`,
];

function register(name: string, rows: readonly (readonly string[])[], file?: string) {
  const cells = [titles, ...rows].map((each, index) => ({ number: index + 1, cells: each }));
  const seen = seeSheet({ name, rows: cells, ...(file === undefined ? {} : { file }) }, requests, nothingTold);
  expect(seen.kind).toBe("requests");
  return seen;
}
const shown = (registers: Parameters<typeof findRepeated>[0]) =>
  findRepeated(registers).map(({ place, first }) => `${place.sheet}${place.row}=${first.sheet}${first.row}`);
const many = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => entry(from + at));

describe("a sheet that stands in another one", () => {
  it("counts in the longer one, though its own numbers begin anew", () => {
    const march = register("三月", [entry(4, 1), entry(5, 2), entry(6, 3)]);
    expect(shown([march, register("全年", many(1, 9))])).toEqual(["三月2=全年5", "三月3=全年6", "三月4=全年7"]);
    expect(shown([register("全年", many(1, 9)), march])).toHaveLength(3);
  });

  it("of two equal copies one counts, whole", () => {
    const repeated = findRepeated([register("甲", many(1, 6), "一.xlsx"), register("甲", many(1, 6), "二.xlsx")]);
    expect(repeated).toHaveLength(5);
    expect(new Set(repeated.map(({ place }) => place.file))).toEqual(new Set(["二.xlsx"]));
  });

  it("with four of five rows there is a copy, with three of five none", () => {
    const whole = register("全年", many(1, 20));
    expect(shown([whole, register("部分", [...many(1, 5), entry(99)])])).toHaveLength(4);
    expect(shown([whole, register("部分", [...many(1, 4), entry(98), entry(99)])])).toEqual([]);
  });

  it("two equal rows are no sign, three are", () => {
    const whole = register("全年", many(1, 20));
    expect(shown([whole, register("补", many(1, 3))])).toEqual([]);
    expect(shown([whole, register("补", many(1, 4))])).toHaveLength(3);
  });

  it("a row that differs in one word is a request of its own", () => {
    const other = many(1, 6).map((row, at) => (at === 0 ? [...row.slice(0, 5), "别的事项"] : row));
    expect(shown([register("全年", many(1, 20)), register("部分", other)])).toEqual([
      "部分3=全年3",
      "部分4=全年4",
      "部分5=全年5",
      "部分6=全年6",
    ]);
  });
});

it("nothing is repeated in one register, nor between registers of different things", () => {
  expect(findRepeated([register("甲", many(1, 9))])).toEqual([]);
  expect(findRepeated([])).toEqual([]);
});

it("however a year is cut into months, each request is left over exactly once", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 3, max: 9 }), { minLength: 1, maxLength: 6 }), (lengths) => {
      let from = 0;
      const months = lengths.map((length, at) => {
        from += length;
        return register(`${at + 1}月`, many(from - length, from));
      });
      const whole = register("全年", many(0, from));
      const repeated = new Set(findRepeated([...months, whole]).map(({ place }) => `${place.sheet}${place.row}`));
      const rows = [...months, whole].flatMap(({ sheet }) =>
        sheet.rows.slice(1).map(({ number }) => `${sheet.name}${number}`),
      );
      expect(rows.length - repeated.size).toBe(from);
    }),
    { numRuns: 20 },
  );
});
