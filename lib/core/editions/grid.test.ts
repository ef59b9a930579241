// The printed grid of small tables, cell by cell: spans, groups, what is kept together, tables of different width below each other.
import { describe, expect, it } from "vitest";
import type { Head, Section, Table } from "./edition.ts";
import { gridOf, printedHead } from "./grid.ts";
import type { TableRow } from "./printed-row.ts";

const heads = (...labels: string[]): Head[] => labels.map((label) => ({ id: label, label }));
const group = (label: string, ...children: Head[]): Head => ({ id: label, label, children });
const table = (more: Pick<Table, "rows" | "columns"> & Partial<Table>): Table => ({ id: "t", layout: "rows", ...more });
const section = (...tables: Table[]): Section => ({ id: "s", mark: "一、", title: "甲", content: "tables", tables });

/** `text colSpan×rowSpan`, a figure by its cell; a row that is kept with the next ends in `+`. */
const drawn = ({ cells, keepNext }: TableRow) =>
  cells.map(({ text, cell, colSpan, rowSpan }) => `${cell ?? text} ${colSpan}×${rowSpan}`).join(" | ") +
  (keepNext ? " +" : "");
const sumOf = (shares: readonly number[]) => shares.reduce((sum, share) => sum + share, 0);

describe("rows of one table", () => {
  const one = gridOf(
    section(
      table({
        corner: "角",
        columnsTitle: "申请人",
        rows: [group("甲", ...heads("子", "丑")), ...heads("乙")],
        columns: [...heads("个人"), group("单位", ...heads("企业", "其他"))],
      }),
    ),
  );

  it("have a head in which a column without children reaches down", () => {
    expect(one.head.map(drawn)).toEqual(["角 2×3 | 申请人 3×1 +", "个人 1×2 | 单位 2×1 +", "企业 1×1 | 其他 1×1 +"]);
  });

  it("print a group once, beside its first row, and keep its rows together", () => {
    expect(one.bodies.map((rows) => rows.map(drawn))).toEqual([
      [
        "甲 1×2 | 子 1×1 | t_子_个人 1×1 | t_子_企业 1×1 | t_子_其他 1×1 +",
        "丑 1×1 | t_丑_个人 1×1 | t_丑_企业 1×1 | t_丑_其他 1×1",
        "乙 2×1 | t_乙_个人 1×1 | t_乙_企业 1×1 | t_乙_其他 1×1",
      ],
    ]);
  });

  it("say to a reading machine what they are heads of", () => {
    const scopes = (row: TableRow | undefined) => row?.cells.map(({ role, scope }) => `${role} ${scope ?? ""}`);
    expect(scopes(one.head[1])).toEqual(["columnHead col", "columnHead colgroup"]);
    expect(scopes(one.bodies[0]?.[0])?.slice(0, 3)).toEqual(["groupHead rowgroup", "rowHead row", "figure "]);
  });

  it("share the width: labels first, figures alike", () => {
    expect(one.widths.slice(0, 2)).toEqual([0.09, 0.33]);
    expect(new Set(one.widths.slice(2)).size).toBe(1);
    expect(sumOf(one.widths)).toBeCloseTo(1);
  });

  it("without title and groups have one line of heads", () => {
    const plain = gridOf(section(table({ rows: heads("甲", "乙"), columns: heads("数") })));
    expect(plain.head.map(drawn)).toEqual([" 1×1 | 数 1×1 +"]);
    expect(plain.bodies[0]?.map(drawn)).toEqual(["甲 1×1 | t_甲_数 1×1", "乙 1×1 | t_乙_数 1×1"]);
    expect(plain.widths).toEqual([0.34, 1 - 0.34]);
  });

  it("four levels deep still share half the width among their labels", () => {
    const deep = group("一", group("二", group("三", ...heads("四"))));
    const { widths } = gridOf(section(table({ rows: [deep], columns: heads("数") })));
    expect(widths).toEqual([0.125, 0.125, 0.125, 0.125, 0.5]);
  });
});

describe("tables below each other", () => {
  const stacked = gridOf(
    section(
      table({
        id: "wide",
        caption: "第一项",
        corner: "类别",
        rows: heads("规章"),
        columns: heads("制发", "废止", "有效"),
      }),
      table({ id: "slim", rows: heads("许可", "处罚"), columns: heads("决定") }),
    ),
  );

  it("have no common head: each body brings its own, under its caption", () => {
    expect(stacked.head).toEqual([]);
    expect(stacked.bodies[0]?.map(drawn)).toEqual([
      "第一项 4×1 +",
      "类别 1×1 | 制发 1×1 | 废止 1×1 | 有效 1×1 +",
      "规章 1×1 | wide_规章_制发 1×1 | wide_规章_废止 1×1 | wide_规章_有效 1×1",
    ]);
  });

  it("the last column of a narrow one takes what is left over, its last row lets the page end", () => {
    expect(stacked.bodies[1]?.map(drawn)).toEqual([
      " 1×1 | 决定 3×1 +",
      "许可 1×1 | slim_许可_决定 3×1 +",
      "处罚 1×1 | slim_处罚_决定 3×1",
    ]);
  });
});

describe("a table across", () => {
  const across = gridOf(
    section(
      table({
        layout: "across",
        rows: [...heads("复议"), group("诉讼", ...heads("直接", "复议后"))],
        columns: heads("维持", "总计"),
      }),
    ),
  );

  it("prints its rows above their columns", () => {
    expect(across.head.map(drawn)).toEqual([
      "复议 2×1 | 诉讼 4×1 +",
      "维持 1×2 | 总计 1×2 | 直接 2×1 | 复议后 2×1 +",
      "维持 1×1 | 总计 1×1 | 维持 1×1 | 总计 1×1 +",
    ]);
  });

  it("has all figures on one line, all of one width", () => {
    expect(across.bodies.flat().map(drawn)).toEqual([
      "t_复议_维持 1×1 | t_复议_总计 1×1 | t_直接_维持 1×1 | t_直接_总计 1×1 | t_复议后_维持 1×1 | t_复议后_总计 1×1",
    ]);
    expect(new Set(across.widths)).toEqual(new Set([1 / 6]));
  });
});

describe("what is printed", () => {
  it("is a head's mark before its label", () => {
    expect(printedHead({ id: "x", mark: "（一）", label: "予以公开" })).toBe("（一）予以公开");
    expect(printedHead({ id: "x", label: "总计" })).toBe("总计");
  });

  it("of a section without tables is nothing", () => {
    const { tables: _none, ...bare } = section();
    expect(gridOf(bare)).toEqual({ widths: [], head: [], bodies: [] });
  });
});
