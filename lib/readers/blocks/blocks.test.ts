// Building up a source: which places are given out, what is left out of it, and when it is too much.
import { describe, expect, it } from "vitest";
import { Blocks, isRunningText, TooManyCells } from "./blocks.ts";

describe("running text in a row of its own", () => {
  it.each([
    ["nothing", [], false],
    ["two short lines", ["制发件数", "废止件数"], false],
    ["three short lines", ["一", "二", "三"], true],
    ["60 characters", ["公".repeat(60)], false],
    ["61 characters", ["公".repeat(61)], true],
    ["61 characters in two paragraphs", ["公".repeat(30), "开".repeat(31)], true],
  ])("%s", (_, paragraphs, is) => {
    expect(isRunningText(paragraphs)).toBe(is);
  });
});

describe("places", () => {
  it("count paragraphs by the blocks before them, and grids by themselves", () => {
    const blocks = new Blocks();
    blocks.paragraph("一、总体情况");
    blocks.grid([[{ text: "1" }]], true);
    blocks.paragraph("二、主动公开");
    blocks.grid([[{ text: "2" }]], false);
    expect(blocks.list.map(({ place }) => place)).toEqual(["p1", "t1", "p3", "t2"]);
  });

  it("are not given to what is empty", () => {
    const blocks = new Blocks();
    blocks.paragraph("");
    blocks.paragraph(" \u3000\t\n");
    blocks.grid([[{ text: " " }, { text: "\u3000" }], []], true);
    blocks.grid([], true);
    blocks.paragraph("正文");
    blocks.grid([[{ text: "0" }]], true);
    expect(blocks.list.map(({ place }) => place)).toEqual(["p1", "t1"]);
  });

  it("of cells go by row and cell, whatever these span", () => {
    const blocks = new Blocks();
    blocks.grid([[{ text: "甲", colSpan: 2, rowSpan: 1 }, { text: "乙" }], [{ text: "丙", rowSpan: 3 }]], true);
    const [grid] = blocks.list;
    expect(grid?.kind === "grid" && grid.rows).toEqual([
      [
        { place: "t1r1c1", text: "甲", colSpan: 2 },
        { place: "t1r1c2", text: "乙" },
      ],
      [{ place: "t1r2c1", text: "丙", rowSpan: 3 }],
    ]);
  });

  it("are remembered for cells that the file names, the last where a name stands twice", () => {
    const blocks = new Blocks();
    blocks.grid([[{ text: "5", name: "fees_amount" }, { text: "6" }], [{ text: "7", name: "fees_amount" }]], true);
    expect([...blocks.named]).toEqual([["fees_amount", { place: "t1r2c1", text: "7" }]]);
  });
});

describe("what a block carries", () => {
  it("is the sheet's name on its first block that is not empty, and on no other", () => {
    const blocks = new Blocks();
    blocks.sheet("空表");
    blocks.paragraph(" ");
    blocks.sheet("汇总");
    blocks.grid([[{ text: "" }]], true);
    blocks.paragraph("说明");
    blocks.paragraph("又");
    expect(blocks.list).toEqual([
      { kind: "paragraph", place: "p1", text: "说明", sheet: "汇总" },
      { kind: "paragraph", place: "p2", text: "又" },
    ]);
  });

  it("is a remark, another figure and where it is from, also an empty one", () => {
    const blocks = new Blocks();
    blocks.grid([[{ text: "3", remark: "", otherFigure: "4", unchecked: "field" }]], false, true);
    expect(blocks.list).toEqual([
      {
        kind: "grid",
        place: "t1",
        exact: false,
        separated: true,
        rows: [[{ place: "t1r1c1", text: "3", remark: "", otherFigure: "4", unchecked: "field" }]],
      },
    ]);
  });

  it("is nothing beside it where there is nothing", () => {
    const blocks = new Blocks();
    expect(blocks.source("docx", "年报.docx")).toEqual({ kind: "docx", label: "年报.docx", blocks: [] });
    blocks.beside.push("批注：请核对");
    expect(blocks.source("docx", "年报.docx", "一").beside).toEqual(["批注：请核对"]);
  });
});

describe("too much", () => {
  const row = (count: number) => Array.from({ length: count }, () => ({ text: "0" }));

  it("is one cell more than 20000 in all grids together", () => {
    const blocks = new Blocks();
    blocks.grid([row(10_000)], true);
    blocks.grid([row(10_000)], true);
    expect(() => blocks.grid([row(1)], true)).toThrow(TooManyCells);
  });

  it("is one paragraph more than 20000, but no empty one", () => {
    const blocks = new Blocks();
    for (let at = 0; at < 20_000; at += 1) blocks.paragraph("段");
    expect(() => blocks.paragraph(" ")).not.toThrow();
    expect(() => blocks.paragraph("段")).toThrow(TooManyCells);
  });
});
