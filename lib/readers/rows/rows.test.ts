// Figures and the rows they belong to: whatever labels and rows are lost, no figure comes to stand in another row as sure.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pathsOf } from "#core/editions/cells.ts";
import type { Edition, Head, Section, Table } from "#core/editions/edition.ts";
import { editions, requireEdition } from "#core/editions/registry.ts";
import { widthOf } from "#core/terms/terms.ts";
import type { Line } from "#readers/blocks/lines.ts";
import { edition2027 } from "#testing/edition-2027.ts";
import { findRows, type TableLine } from "./find-rows.ts";
import { flushRows } from "./flush-rows.ts";
import { type PlacedRow, placeRows } from "./place-rows.ts";

const edition = requireEdition("2021");
const all: readonly Edition[] = [...editions, edition2027];

const line = (...texts: readonly string[]): Line => ({
  pieces: texts.map((text, column) => ({ text, place: `c${column}`, column })),
  cells: texts.length > 1,
  exact: false,
});
const sectionOf = (each: Edition, id: string): Section => {
  const found = each.sections.find((section) => section.id === id);
  if (!found) throw new Error(id);
  return found;
};
const requests = sectionOf(edition, "requests");
const place = (lines: readonly Line[], section = requests, each = edition) =>
  placeRows(
    each,
    findRows(
      each,
      lines.map((one): TableLine => ({ line: one, section })),
    ),
  );
const shown = (rows: readonly PlacedRow[]) =>
  rows.map(({ head, byPosition, found }) => [
    head.id,
    byPosition,
    found.map((cells) => cells.map(({ text }) => text).join(" ")),
  ]);

interface Tables {
  readonly section: Section;
  readonly table: Table;
  readonly heads: readonly Head[];
}

const tablesOf = (each: Edition): readonly Tables[] =>
  each.sections.flatMap((section) =>
    (section.tables ?? [])
      .filter(({ layout }) => layout === "rows")
      .map((table) => ({ section, table, heads: pathsOf(table.rows).map((path) => path[path.length - 1] as Head) })),
  );

/** How a row is printed: whole; its label on a line before it; without its label; not at all. */
type Print = "whole" | "apart" | "unlabelled" | "dropped";

/** Figures of two digits and more say which row they belong to. */
const figuresOf = (row: number, width: number) => Array.from({ length: width }, (_, column) => `${row + 10}${column}`);
const labelOf = ({ mark, label }: Head) => `${mark ?? ""}${label}`;

function linesFor({ table, heads }: Tables, prints: readonly Print[]): readonly Line[] {
  return heads.flatMap((head, row): readonly Line[] => {
    const figures = figuresOf(row, widthOf(table));
    const print = prints[row % Math.max(1, prints.length)] ?? "whole";
    if (print === "dropped") return [];
    if (print === "unlabelled") return [line(...figures)];
    return print === "apart" ? [line(labelOf(head)), line(...figures)] : [line(labelOf(head), ...figures)];
  });
}

describe("every table of every edition", () => {
  it.each(all.flatMap((each) => tablesOf(each).map((tables) => [each.id, tables.table.id, each, tables] as const)))(
    "%s, %s: each row is found under its own label",
    (_, __, each, tables) => {
      const { rows, undecided } = place(linesFor(tables, ["whole"]), tables.section, each);
      expect(undecided).toEqual([]);
      expect(rows.map(({ head, byPosition }) => [head.id, byPosition])).toEqual(
        tables.heads.map(({ id }) => [id, false]),
      );
    },
  );

  const wide = all.flatMap((each) =>
    tablesOf(each)
      .filter(({ table }) => widthOf(table) > 2)
      .map((tables) => [each.id, tables.table.id, each, tables] as const),
  );
  it.each(wide)("%s, %s: lost labels and rows put no figure into another row", (_, __, each, tables) => {
    const print = fc.constantFrom<Print>("whole", "whole", "whole", "apart", "unlabelled", "dropped");
    fc.assert(
      fc.property(fc.array(print, { minLength: tables.heads.length, maxLength: tables.heads.length }), (prints) => {
        // A label whose figures are not there may be followed by figures whose label is not: nobody could tell.
        const { rows } = place(linesFor(tables, prints), tables.section, each);
        for (const { head, found, byPosition } of rows) {
          const row = tables.heads.indexOf(head);
          for (const cells of found)
            expect(cells.map(({ text }) => text)).toEqual(figuresOf(row, widthOf(tables.table)));
          if (prints[row] === "unlabelled") expect(byPosition).toBe(true);
        }
        const printed = prints.filter((one) => one === "whole").length;
        expect(rows.length).toBeGreaterThanOrEqual(printed);
      }),
      { numRuns: 60 },
    );
  });
});

describe("a row", () => {
  const zeros = Array(7).fill("0");
  it("whose label is lost is decided by the rows around it, and marked", () => {
    const { rows } = place([
      line("2.重复申请", ...zeros),
      line("1", "2", "3", "4", "5", "6", "21"),
      line("4.无正当理由大量反复申请", ...zeros),
    ]);
    expect(shown(rows)[1]).toEqual(["publishedMaterial", true, ["1 2 3 4 5 6 21"]]);
  });

  it("that could be one of two is undecided", () => {
    const { rows, undecided } = place([
      line("2.重复申请", ...zeros),
      line("1", "2", "3", "4", "5", "6", "21"),
      line("5.要求行政机关确认或重新出具已获取信息", ...zeros),
    ]);
    expect(rows.map(({ head }) => head.id)).toEqual(["repeated", "confirmationOrReissue"]);
    expect(undecided.map(({ heads }) => heads.map(({ id }) => id))).toEqual([["publishedMaterial", "excessive"]]);
  });

  it("printed twice keeps both", () => {
    const { rows } = place([line("2.重复申请", "1", ...zeros.slice(1)), line("2.重复申请", "2", ...zeros.slice(1))]);
    expect(rows.map(({ found }) => found.length)).toEqual([2]);
  });

  it("of a group whose rows are not printed is the group's own figure", () => {
    const { rows } = place([line("（六）其他处理", ...zeros), line("（七）总计", ...zeros)]);
    expect(rows.map(({ head, group }) => [head.id, group])).toContainEqual(["otherHandling", true]);
  });

  it("that broke before its last figure is put together where its sum holds only so, and marked", () => {
    const { rows } = place([
      line("2.重复申请", "1", "2", "3", "4", "5", "6"),
      line("21"),
      line("（七）总计", ...zeros),
    ]);
    expect(shown(rows)[0]).toEqual(["repeated", false, ["1 2 3 4 5 6 21"]]);
    expect(rows[0]?.torn).toBe(true);
  });

  it("is not joined with a page number that its sum does not ask for", () => {
    const { rows } = place([
      line("2.重复申请", "1", "2", "3", "4", "5", "6", "21"),
      line("12"),
      line("（七）总计", ...zeros),
    ]);
    expect(shown(rows)[0]).toEqual(["repeated", false, ["1 2 3 4 5 6 21"]]);
    expect(rows[0]?.torn).not.toBe(true);
  });
});

it("running text between the rows gives no figures, and is kept apart", () => {
  const found = findRows(edition, [
    { line: line("2.重复申请", ...Array(7).fill("0")), section: requests },
    {
      line: line("注：以上数据由县政府办公室会同各乡镇街道汇总后提供，统计口径自2024年1月1日起有所变化。"),
      section: requests,
    },
  ]);
  expect(found.groups).toHaveLength(1);
  expect(found.strayText.map(({ text }) => text.slice(0, 4))).toEqual(["注：以上"]);
});

it("a table of far too many rows is refused before it holds the program up", () => {
  const many = Array.from({ length: 2_000 }, () => ({
    line: line("2.重复申请", ...Array(7).fill("0")),
    section: requests,
  }));
  expect(() => findRows(edition, many)).toThrow();
});

describe("an empty cell behind the label", () => {
  const rowsOf = (...rows: readonly (readonly string[])[]) => place(rows.map((cells) => line(...cells))).rows;
  it("is a blank figure where rows of the same depth begin right behind theirs", () => {
    const rows = rowsOf(
      ["1.信访举报投诉类申请", "1", "0", "0", "0", "0", "0", "1"],
      ["2.重复申请", "", "0", "0", "0", "0", "0", "0"],
    );
    expect(rows.map(flushRows(rows))).toEqual([true, true]);
  });

  it("is the label's own where such rows have a cell to spare", () => {
    const rows = rowsOf(
      ["1.信访举报投诉类申请", "", "1", "0", "0", "0", "0", "0", "1"],
      ["2.重复申请", "", "0", "0", "0", "0", "0", "0"],
    );
    expect(rows.map(flushRows(rows))).toEqual([false, false]);
  });
});
