// What is kept of a count: rows by sheet and number, and no name of a file or sheet that tells what stands in the register.
import { describe, expect, it } from "vitest";
import { keptCount, keptNames } from "./kept-count.ts";
import type { RegisterSheet } from "./sheet.ts";
import { sheetId } from "./told.ts";

const sheet = (name: string, file: string | undefined, ...rows: string[][]): RegisterSheet => ({
  ...(file === undefined ? {} : { file }),
  name,
  rows: rows.map((cells, at) => ({ number: at + 1, cells })),
});
/** The second column (how a request ended) is counted, the first (who asked) is not. */
const second = (_sheet: RegisterSheet, column: number) => column === 1;
const kept = (...sheets: RegisterSheet[]) => [...keptNames(sheets, second).values()];

describe("names that are kept", () => {
  it("are those of file and sheet where they tell nothing", () => {
    expect(kept(sheet("台账", "2025年.xlsx", ["王小明", "予以公开"]))).toEqual([
      { file: "2025年.xlsx", sheet: "台账" },
    ]);
  });

  it("are places where a person stands in them", () => {
    const one = sheet("台账", "上半年.xlsx", ["王小明", "予以公开"]);
    const other = sheet("王小明来件", "李大力申请.xlsx", ["李大力", "部分公开"]);
    expect(kept(one, other)).toEqual([
      { file: "上半年.xlsx", sheet: "台账" },
      { file: "第 2 个文件", sheet: "第 2 张工作表" },
    ]);
  });

  it("count the sheets of a file as one file", () => {
    const first = sheet("一月", "甲.xlsx", ["赵一", ""]);
    const named = ["二月", "三月"].map((name) => sheet(name, "赵一.xlsx", ["钱二", ""]));
    expect(kept(first, ...named).map(({ file }) => file)).toEqual(["甲.xlsx", "第 2 个文件", "第 2 个文件"]);
  });

  it("may hold words that are counted, and single characters", () => {
    expect(kept(sheet("予以公开", "王.xlsx", ["王", "予以公开"]))).toEqual([{ file: "王.xlsx", sheet: "予以公开" }]);
  });

  it("of a single file are kept without one", () => {
    expect([...keptNames([sheet("台账", undefined, ["", ""])], second)]).toEqual([
      ["!台账", { file: "", sheet: "台账" }],
    ]);
  });
});

describe("a count that is kept", () => {
  const names = keptNames([sheet("甲", "a.xlsx"), sheet("乙", "a.xlsx")], second);
  const count = {
    figures: { c_r_one: 3 },
    rows: {
      c_r_one: [
        { file: "a.xlsx", sheet: "乙", row: 12 },
        { file: "a.xlsx", sheet: "甲", row: 9 },
        { file: "a.xlsx", sheet: "乙", row: 2 },
      ],
      c_r_nil: [],
    },
    ambiguous: [],
    doubts: [],
    answered: [],
    broken: [],
    notes: ["读了王小明的台账"],
  };

  it("has the rows of each cell by sheet, in the order of their numbers, and no notes", () => {
    expect(keptCount(2025, count, names)).toEqual({
      year: 2025,
      sheets: [
        { file: "a.xlsx", sheet: "甲" },
        { file: "a.xlsx", sheet: "乙" },
      ],
      figures: { c_r_one: 3 },
      rows: {
        c_r_one: [
          [0, [9]],
          [1, [2, 12]],
        ],
        c_r_nil: [],
      },
    });
  });

  it("tells sheets of one name in two files apart", () => {
    expect(sheetId({ file: "a.xlsx", name: "甲" })).not.toBe(sheetId({ file: "b.xlsx", name: "甲" }));
    const both = keptNames([sheet("甲", "a.xlsx"), sheet("甲", "b.xlsx")], second);
    const places = [{ file: "b.xlsx", sheet: "甲", row: 5 }];
    expect(keptCount(2025, { ...count, rows: { c_r_one: places } }, both).rows).toEqual({ c_r_one: [[1, [5]]] });
  });
});
