// Plain text and Markdown as blocks: what is a cell, what is a sentence, and that no figure is lost in between.
import { describe, expect, it } from "vitest";
import { Blocks, TooManyCells } from "#readers/blocks/blocks.ts";
import { addText } from "./read-text.ts";

/** Paragraphs as they are, grids as rows of cells. */
function read(text: string) {
  const blocks = new Blocks();
  addText(blocks, text);
  return {
    blocks: blocks.list.map((block) =>
      block.kind === "paragraph" ? block.text : block.rows.map((row) => row.map((cell) => cell.text)),
    ),
    struck: blocks.struck,
  };
}
const blocks = (text: string) => read(text).blocks;

describe("cells", () => {
  it("by tabs, empty ones in their place", () => {
    expect(blocks("重复申请\t3\t\t5\n予以公开\t\t4\t")).toEqual([
      [
        ["重复申请", "3", "", "5"],
        ["予以公开", "", "4", ""],
      ],
    ]);
  });

  it("by pipes, with or without a border around, of whatever width", () => {
    const rows = [["重复申请", "3", "5"]];
    for (const line of ["| 重复申请 | 3 | 5 |", "重复申请|3|5", "｜重复申请｜3｜5｜"])
      expect(blocks(line), line).toEqual([rows]);
    expect(blocks("| 重复申请 |  | 5 |")).toEqual([[["重复申请", "", "5"]]]);
  });

  it("by wide gaps, unless it is a sentence that was justified", () => {
    expect(blocks("重复申请   3  5")).toEqual([[["重复申请", "3", "5"]]]);
    expect(blocks("重复申请　3　5")).toEqual([[["重复申请", "3", "5"]]]);
    const sentence = "全年共收到政府信息公开申请，  其中自然人申请，  法人申请，均已在规定期限内答复申请人。";
    expect(blocks(sentence)).toEqual([sentence]);
  });

  it("of different kinds make grids of their own", () => {
    expect(blocks("重复申请\t3\n予以公开  4  5")).toHaveLength(2);
  });

  it("one a line with its pipe behind it keep their empty ones", () => {
    const column = ["重复申请|", "3|", "|", "5|", "予以公开|", "4|"].join("\n");
    expect(blocks(column).flat(2)).toEqual(["重复申请", "3", "", "5", "予以公开", "4"]);
  });

  it("a figure below nil keeps its sign, also alone on its line", () => {
    expect(blocks("| - 5 | -6 |")).toEqual([[["- 5", "-6"]]]);
    expect(blocks("-76").flat()).toEqual(["-76"]);
  });
});

describe("what is of the page", () => {
  it.each(["- 3 -", "第 3 页", "第 3 页 共 9 页", "|---|:--:|", "| --- | --- |", "", "   "])(
    "“%s” is left out",
    (line) => {
      expect(blocks(`前文。\n${line}\n后文。`)).toEqual(["前文。", "后文。"]);
    },
  );

  it("marks of Markdown are no text", () => {
    expect(blocks("## 一、总体情况\n- 第一项\n> 引用\n**重点**内容\\*")).toEqual([
      "一、总体情况",
      "第一项",
      "引用",
      "重点内容*",
    ]);
  });

  it("lines end as in every system", () => {
    expect(blocks("甲\r\n乙\r丙\u2028丁\f戊")).toEqual(["甲", "乙", "丙", "丁", "戊"]);
  });
});

describe("struck out", () => {
  it.each([
    ["| ~~3~~2 |", "2"],
    ["| 3̶2̶5 |", "5"],
    ["| ~~1,234~~5 |", "5"],
  ])("%s leaves %s, and is counted", (text, left) => {
    const found = read(text);
    expect(found.blocks.flat(2)).toEqual([left]);
    expect(found.struck).toBeGreaterThan(0);
  });

  it("a span of time is none", () => {
    expect(read("办公时间8:00~~12:00").struck).toBe(0);
  });
});

it("a line without end is read, or refused for its many cells, soon", () => {
  const started = performance.now();
  for (const piece of [" ", "- ", "| ", "~~3~~"]) expect(blocks(piece.repeat(100_000)).length).toBeLessThanOrEqual(1);
  for (const piece of ["|-", "\t1"]) expect(() => blocks(piece.repeat(100_000))).toThrow(TooManyCells);
  expect(performance.now() - started).toBeLessThan(3_000);
});
