import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  gridFromRows,
  gridFromText,
  holdsFigures,
  mostColumns,
  mostRows,
  onlyCell,
  tidyCell,
} from "./clipboard-grid.ts";

const texts = (grid: ReturnType<typeof gridFromText>) => grid.rows.map((row) => row.map(({ text }) => text));

describe("text with tabs, as spreadsheets copy it", () => {
  it.each([
    [
      "two by two",
      "1\t2\n3\t4",
      [
        ["1", "2"],
        ["3", "4"],
      ],
    ],
    [
      "with the line end of Excel",
      "1\t2\r\n3\t4\r\n",
      [
        ["1", "2"],
        ["3", "4"],
      ],
    ],
    [
      "a blank last cell",
      "1\t\n3\t4",
      [
        ["1", ""],
        ["3", "4"],
      ],
    ],
    ["a line break inside a cell", '"结转\n下年"\t4', [["结转 下年", "4"]]],
    ["a doubled quote inside a cell", '"称""无"""\t4', [['称"无"', "4"]]],
    ["a quote that opens nothing", '5"\t4', [['5"', "4"]]],
    ["a quote that nobody closes", '"5\t4', [['"5', "4"]]],
    ["blanks of web pages around a figure", " 1\u200b2 \t\u30003\u00a0", [["12", "3"]]],
  ])("%s", (_, text, cells) => {
    expect(texts(gridFromText(text))).toEqual(cells);
  });

  it("lines of different lengths are told, and filled up", () => {
    const grid = gridFromText("1\t2\t3\n4\t5");
    expect([grid.ragged, texts(grid)[1]]).toEqual([true, ["4", "5", ""]]);
  });
});

describe("text without tabs, as PDF readers copy it", () => {
  it.each([
    ["a label and its figures", "重复申请 2 0 3", [["重复申请", "2", "0", "3"]]],
    ["a label of two words", "（一） 予以公开 2 0", [["（一） 予以公开", "2", "0"]]],
    ["figures alone", "2 0 3", [["2", "0", "3"]]],
    ["a stroke in the place of a figure", "重复申请 2 / —", [["重复申请", "2", "/", "—"]]],
    ["a label alone", "不予公开", [["不予公开"]]],
  ])("%s", (_, text, cells) => {
    expect(texts(gridFromText(text))).toEqual(cells);
  });
});

describe("cells that span others", () => {
  it("repeat their text over what they cover, and say so", () => {
    const { rows } = gridFromRows([
      [{ text: "三", colSpan: 2 }, { text: "1" }],
      [{ text: "甲", rowSpan: 2 }, { text: "乙" }, { text: "2" }],
      [{ text: "丙" }, { text: "3" }],
    ]);
    expect(rows.map((row) => row.map(({ text }) => text))).toEqual([
      ["三", "三", "1"],
      ["甲", "乙", "2"],
      ["甲", "丙", "3"],
    ]);
    expect([rows[0]?.[0]?.spread, rows[0]?.[1]?.spread, rows[2]?.[0]?.spread]).toEqual([undefined, true, true]);
  });

  it.each([0, -3, 1.5, Number.NaN, 1e9])("a span of %d makes no table without end", (span) => {
    const { rows } = gridFromRows([[{ text: "1", colSpan: span, rowSpan: span }, { text: "2" }]]);
    expect(rows.length).toBeLessThanOrEqual(mostRows);
    expect(rows[0]?.length).toBeLessThanOrEqual(mostColumns);
  });
});

it("whatever is copied becomes a rectangle within bounds", () => {
  const copied = fc.string({ unit: fc.constantFrom("1", "申", "\t", "\n", "\r", '"', " ", ",", "/"), maxLength: 300 });
  fc.assert(
    fc.property(copied, (text) => {
      const { rows } = gridFromText(text);
      expect(new Set(rows.map((row) => row.length)).size).toBeLessThanOrEqual(1);
      expect(rows.flat().every((cell) => cell.text === tidyCell(cell.text))).toBe(true);
    }),
  );
  expect(gridFromText("1\t2\n".repeat(2000)).rows).toHaveLength(mostRows);
  expect(gridFromText("1\t".repeat(500)).rows[0]).toHaveLength(mostColumns);
});

it("what spreadsheets quote is what was in the cells", () => {
  const cell = fc.string({ unit: fc.constantFrom("1", "申", "请", '"', ",", "\n"), minLength: 1, maxLength: 6 });
  const quoted = (text: string) => (/["\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }), (lines) => {
      const text = lines.map((line) => line.map(quoted).join("\t")).join("\n");
      expect(texts(gridFromText(text))).toEqual(lines.map((line) => line.map(tidyCell)));
    }),
  );
});

it.each([
  ["1\t2", true],
  ["名称\t数量\n许可\t1，200", true],
  ["办公地址\t解放路\n电话\t另行公布\n负责人\t张某\n邮编\t不详\n网址\t暂无\n合计\t1", false],
  ["5", false],
])("%j is a table of figures: %s", (text, figures) => {
  expect(holdsFigures(gridFromText(text))).toBe(figures);
});

it("a single cell is a cell and no table", () => {
  expect(onlyCell(gridFromText(" 12 "))).toBe("12");
  expect(onlyCell(gridFromText("12\t13"))).toBeUndefined();
  expect(onlyCell(gridFromText("12\n13"))).toBeUndefined();
});
