// Which labels belong to a pasted figure: those to its left and above it, and no others.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gridFromRows, gridFromText } from "./clipboard-grid.ts";
import { headsOver, labelGrid } from "./grid-labels.ts";

const textOf = ({ text }: { readonly text: string }) => text;

describe("labels of a figure", () => {
  const grid = labelGrid(
    gridFromRows([
      [
        { text: "项目", rowSpan: 2 },
        { text: "法人或其他组织", colSpan: 2 },
        { text: "总计", rowSpan: 2 },
      ],
      [{ text: "商业企业" }, { text: "科研机构" }],
      [{ text: "重复申请" }, { text: "1" }, { text: "2" }, { text: "3" }],
      [{ text: "予以公开" }, { text: "4" }, { text: "" }, { text: "-" }],
    ]),
  );

  it("to the left stand nearest first", () => {
    expect(grid.left(2, 3).map(textOf)).toEqual(["重复申请"]);
  });

  it("above are those of its column, merged ones once", () => {
    expect(grid.above(2, 2).map(textOf)).toEqual(["科研机构", "法人或其他组织"]);
    expect(grid.above(3, 3).map(textOf)).toEqual(["总计"]);
  });

  it("of a head that is merged in HTML and lies empty in plain text reach over from the left, after the own ones", () => {
    const flat = labelGrid(gridFromText("\t法人或其他组织\t\t总计\n项目\t商业企业\t科研机构\t\n重复申请\t1\t2\t3"));
    expect(flat.above(2, 2).map(textOf)).toEqual(["科研机构", "法人或其他组织"]);
    expect(flat.above(2, 3).map(textOf)[0]).toBe("总计");
  });

  it("figures are figures: a blank is none, a dash is one", () => {
    expect(grid.figures.map(textOf)).toEqual(["1", "2", "3", "4", "-"]);
    expect([...grid.figuresByRow.keys()]).toEqual([2, 3]);
  });

  it("heads over a row are those of its own table, also for its later rows", () => {
    const two = labelGrid(gridFromText("甲\t乙\n行\t1\n丙\t丁\n行\t2\n行\t3"));
    expect(headsOver(two, 1).map(textOf)).toEqual(["甲", "乙"]);
    for (const row of [3, 4]) expect(headsOver(two, row).map(textOf)).toEqual(["丙", "丁"]);
    expect(headsOver(labelGrid(gridFromText("1\t2")), 0)).toEqual([]);
  });
});

it("every text is a label or a figure, once, at its place", () => {
  const text = fc.constantFrom("", "1", "2.5", "-", "新收", "总计", "3 件");
  fc.assert(
    fc.property(fc.array(fc.array(text, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 6 }), (rows) => {
      const { figures, labelRows } = labelGrid(gridFromRows(rows.map((row) => row.map((each) => ({ text: each })))));
      const seen = [...figures, ...labelRows.flat()].map((each) => `${each.row},${each.column} ${each.text}`);
      const given = rows.flatMap((row, at) =>
        row.flatMap((each, column) => (each === "" ? [] : [`${at},${column} ${each}`])),
      );
      expect(seen.sort()).toEqual(given.sort());
    }),
  );
});
