import { describe, expect, it } from "vitest";
import { Blocks, isRunningText } from "./blocks.ts";
import { isEmptyCell, isThere, linesOf, textOf } from "./lines.ts";
import { isNoteBehind } from "./raised-note.ts";

const lines = (build: (blocks: Blocks) => void) => {
  const blocks = new Blocks();
  build(blocks);
  return linesOf(blocks.source("text", "文本"));
};

describe("lines of a source", () => {
  it("are one a paragraph and one a row, each piece with its place and its column", () => {
    const found = lines((blocks) => {
      blocks.paragraph("总体");
      blocks.grid(
        [
          [{ text: "项目", colSpan: 2 }, { text: "数" }],
          [{ text: "甲" }, { text: "乙" }, { text: "3" }],
        ],
        true,
      );
    });
    expect(
      found.map(({ pieces }) => pieces.map(({ text, place, column }) => `${text}@${place}/${column}`).join(" ")),
    ).toEqual(["总体@p1/-1", "项目@t1r1c1/0 数@t1r1c2/2", "甲@t1r2c1/0 乙@t1r2c2/1 3@t1r2c3/2"]);
    expect(found.map(({ cells, exact }) => [cells, exact])).toEqual([
      [false, false],
      [true, true],
      [true, true],
    ]);
  });

  it("a cell that reaches down moves the columns of the rows below", () => {
    const [, second] = lines((blocks) =>
      blocks.grid([[{ text: "组", rowSpan: 2 }, { text: "1" }], [{ text: "2" }]], true),
    );
    expect(second?.pieces.map(({ column }) => column)).toEqual([1]);
  });

  it("the first line of a sheet carries its name", () => {
    const found = lines((blocks) => {
      blocks.sheet("2023年");
      blocks.paragraph("甲");
      blocks.paragraph("乙");
    });
    expect(found.map(({ sheet }) => sheet)).toEqual(["2023年", undefined]);
  });

  it("blank paragraphs and grids are none; an empty cell on a line of its own is there", () => {
    const found = lines((blocks) => {
      blocks.paragraph(" \n");
      blocks.grid([[{ text: " " }]], false);
      blocks.grid([[{ text: "" }], [{ text: "3" }]], false);
    });
    expect(found.map((line) => [isEmptyCell(line), isThere(line), textOf(line)])).toEqual([
      [true, true, ""],
      [false, true, "3"],
    ]);
  });
});

it.each([
  [["甲", "乙", "丙"], true],
  [["长".repeat(61)], true],
  [["长".repeat(30), "长".repeat(30)], false],
  [[], false],
])("%j is running text: %s", (paragraphs, running) => {
  expect(isRunningText(paragraphs)).toBe(running);
});

it.each([
  ["414", "2", true],
  ["414 ", "[12]", true],
  ["414", "（3）", true],
  ["414", "123", false],
  ["面积m", "2", false],
  ["414", "注", false],
  ["", "2", false],
])("behind “%s” a raised “%s” numbers a footnote: %s", (before, raised, note) => {
  expect(isNoteBehind(before, raised)).toBe(note);
});
