// A sheet as grids and paragraphs: every text stands where it stood, merged cells reach as far, odd sheets are refused.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placed } from "#core/editions/placed.ts";
import { Blocks } from "#readers/blocks/blocks.ts";
import { sentenceOf } from "#readers/blocks/reading-note.ts";
import { UnreadableFile } from "#readers/blocks/unreadable-file.ts";
import {
  addSheet,
  lettersOf,
  type Merge,
  mergeBetween,
  mostColumns,
  mostRows,
  numberText,
  placeCell,
  type Sheet,
  type SheetCell,
  sheetNotes,
} from "./workbook-grid.ts";

function sheetOf(
  texts: Readonly<Record<string, string>>,
  merges: readonly Merge[] = [],
  hidden = { hiddenRows: 0, hiddenColumns: 0 },
): Sheet {
  const cells = new Map<number, Map<number, SheetCell>>();
  for (const [place, text] of Object.entries(texts)) {
    const [row = 0, column = 0] = place.split(",").map(Number);
    placeCell(cells, row, column, { text });
  }
  return { name: "年报", cells, merges, ...hidden };
}

function blocksOf(sheet: Sheet, names: ReadonlyMap<string, string> = new Map()) {
  const blocks = new Blocks();
  addSheet(blocks, sheet, names);
  return blocks;
}

it.each([
  [8937.027600000001, "8937.0276"],
  [0.1 + 0.2, "0.3"],
  [5.999999999999999, "6"],
  [12744, "12744"],
  [999_999_999_999.123, "999999999999.123"],
  [-5, "-5"],
  [0, "0"],
])("the number %d is shown as %s", (number, text) => {
  expect(numberText(number)).toBe(text);
});

it("no whole number and no amount in 分 is shown as another", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -(10 ** 12), max: 10 ** 12 }),
      fc.integer({ min: 0, max: 10 ** 13 }),
      (count, cents) => {
        expect(numberText(count + 0)).toBe(String(count + 0));
        expect(Math.round(Number(numberText(cents / 100)) * 100)).toBe(cents);
      },
    ),
  );
});

it("letters of columns go on as a spreadsheet's do", () => {
  expect([1, 26, 27, 52, 53, 702, 703].map(lettersOf)).toEqual(["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
});

describe("a sheet", () => {
  it("keeps every text, in the column it stood in", () => {
    const texts = fc.dictionary(
      fc
        .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 5 }))
        .map(([row, column]) => `${row},${column}`),
      fc.constantFrom("1", "23", "0.5", "新收"),
    );
    fc.assert(
      fc.property(texts, (given) => {
        const { list } = blocksOf(sheetOf(given));
        const shown = list.flatMap((block) =>
          block.kind === "paragraph"
            ? [block.text]
            : block.rows
                .flat()
                .map(({ text }) => text)
                .filter((text) => text !== ""),
        );
        expect(shown.sort()).toEqual(Object.values(given).sort());
        const columns = list.flatMap((block) =>
          block.kind === "grid"
            ? placed(block.rows)
                .flat()
                .flatMap(({ cell, left }) => (cell.text === "" ? [] : [left + 1]))
            : [],
        );
        const inGrids = Object.entries(given).filter(
          ([, text]) => list.some((block) => block.kind === "grid") && text !== "新收",
        );
        if (inGrids.length === Object.keys(given).length)
          expect(columns.sort()).toEqual(
            Object.keys(given)
              .map((place) => Number(place.split(",")[1]))
              .sort(),
          );
      }),
    );
  });

  it("a figure alone in its row is a cell, words alone are a paragraph", () => {
    const { list } = blocksOf(sheetOf({ "1,1": "一、总体情况", "2,2": "12", "3,1": "第一段\n第二段" }));
    expect(list.map((block) => (block.kind === "paragraph" ? block.text : "grid"))).toEqual([
      "一、总体情况",
      "grid",
      "第一段",
      "第二段",
    ]);
  });

  it("merged cells push nothing to the side", () => {
    const merges = [mergeBetween(1, 1, 2, 1), mergeBetween(1, 2, 1, 3)];
    const { list } = blocksOf(sheetOf({ "1,1": "行", "1,2": "列", "2,2": "1", "2,3": "2" }, merges));
    const [grid] = list;
    const at =
      grid?.kind === "grid" ? placed(grid.rows).map((row) => row.map(({ cell, left }) => [cell.text, left])) : [];
    expect(at).toEqual([
      [
        ["行", 0],
        ["列", 1],
      ],
      [
        ["1", 1],
        ["2", 2],
      ],
    ]);
  });

  it("an empty cell with a name is there, so that its figure is blank and not missing", () => {
    const names = new Map([["年报!B2", "requests_repeated_naturalPerson"]]);
    const blocks = blocksOf(sheetOf({ "1,1": "重复申请", "1,2": "自然人" }), names);
    expect(blocks.named.get("requests_repeated_naturalPerson")?.text).toBe("");
    expect(blocksOf(sheetOf({ "1,1": "a", "1,2": "b" }), new Map([["别的!B2", "x"]])).named.size).toBe(0);
  });
});

describe("a sheet out of the ordinary is refused with where", () => {
  it.each([
    [mostRows + 1, 1],
    [1, mostColumns + 1],
  ])("a cell in row %i, column %i", (row, column) => {
    expect(() => placeCell(new Map(), row, column, { text: "1" })).toThrow(`第 ${row} 行第 ${column} 列`);
  });

  it.each([
    [5, 5, 4, 5],
    [5, 5, 5, 4],
    [1, 1, 5000, 256],
  ])("a merged area from %i,%i to %i,%i", (row, column, lastRow, lastColumn) => {
    expect(() => mergeBetween(row, column, lastRow, lastColumn)).toThrow(UnreadableFile);
  });

  it("merged areas that are many cells together", () => {
    const merges = Array.from({ length: 3 }, () => ({ row: 1, column: 1, rows: 100, columns: 100 }));
    expect(() => blocksOf(sheetOf({ "1,1": "a" }, merges))).toThrow("合并单元格过多");
  });
});

it("notes say where a cell holds an error or a date, and what is hidden", () => {
  const texts = {
    "1,1": "#REF!",
    "3,28": "#DIV/0!",
    "4,1": "新收",
    "4,2": "（日期）",
    "5,1": "（日期）",
  };
  const notes = sheetNotes(sheetOf(texts, [], { hiddenRows: 2, hiddenColumns: 1 })).map(sentenceOf);
  expect(notes).toHaveLength(4);
  expect(notes.join()).toContain("A1、AB3");
  expect(notes.join()).toContain("B4");
  expect(notes.join()).not.toContain("A5");
  expect(sheetNotes(sheetOf({ "1,1": "#N/A 说明" }))).toEqual([]);
});
