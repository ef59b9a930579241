// Merged cells of Word tables: a figure keeps its column, a merged label its rows, a lost text never disappears.
import { describe, expect, it } from "vitest";
import { placed } from "#core/editions/placed.ts";
import { clampSpan, newCell, type WordCell, withSpans } from "./merged-cells.ts";

const cell = (text: string, more: Partial<WordCell> = {}): WordCell => ({ ...newCell(), text, ...more });
const at = (rows: readonly (readonly WordCell[])[]) =>
  placed(withSpans(rows)).map((row) => row.map(({ cell: { text, rowSpan }, left }) => [text, left, rowSpan ?? 1]));

describe("cells that continue one above", () => {
  it("are dropped and the one above grows, so that figures beside keep their column", () => {
    const rows = [
      [cell("（三）不予公开", { merge: "start" }), cell("1.属于国家秘密"), cell("3")],
      [cell("", { merge: "continue" }), cell("2.其他"), cell("4")],
      [cell("", { merge: "continue" }), cell("3.危及"), cell("5")],
      [cell("（四）"), cell("1.本机关"), cell("6")],
    ];
    expect(at(rows)).toEqual([
      [
        ["（三）不予公开", 0, 3],
        ["1.属于国家秘密", 1, 1],
        ["3", 2, 1],
      ],
      [
        ["2.其他", 1, 1],
        ["4", 2, 1],
      ],
      [
        ["3.危及", 1, 1],
        ["5", 2, 1],
      ],
      [
        ["（四）", 0, 1],
        ["1.本机关", 1, 1],
        ["6", 2, 1],
      ],
    ]);
  });

  it("below one that covers several columns are found under its first", () => {
    const rows = [
      [cell("总", { merge: "start", span: 2 }), cell("1")],
      [cell("", { merge: "continue", span: 2 }), cell("2")],
    ];
    expect(at(rows)).toEqual([
      [
        ["总", 0, 2],
        ["1", 2, 1],
      ],
      [["2", 2, 1]],
    ]);
  });

  it("but hold text of their own are cells: it must not disappear", () => {
    const rows = [
      [cell("行", { merge: "start" }), cell("1")],
      [cell("7", { merge: "continue" }), cell("2")],
    ];
    expect(at(rows)[1]).toEqual([
      ["7", 0, 1],
      ["2", 1, 1],
    ]);
  });

  it("below none that begins are cells", () => {
    expect(at([[cell("", { merge: "continue" }), cell("2")]])).toEqual([
      [
        ["", 0, 1],
        ["2", 1, 1],
      ],
    ]);
  });

  it("end where another cell stands between", () => {
    const rows = [[cell("甲", { merge: "start" })], [cell("乙")], [cell("", { merge: "continue" })]];
    expect(at(rows).map((row) => row.map(([text]) => text))).toEqual([["甲"], ["乙"], [""]]);
  });
});

it.each([
  ["3", 3],
  ["1", 1],
  ["0", 1],
  ["-4", 1],
  ["many", 1],
  [undefined, 1],
  ["1000000", 64],
])("a span of %s columns is %i", (text, span) => {
  expect(clampSpan(text)).toBe(span);
});

it("the name of a cell of ours goes with it", () => {
  expect(withSpans([[cell("3", { name: "a_b_c" }), cell("4")]])[0]?.map(({ name }) => name)).toEqual([
    "a_b_c",
    undefined,
  ]);
});
