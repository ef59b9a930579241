// The printed table of a section: every figure in its cell, and groups that an office prints as one row.
import { describe, expect, it } from "vitest";
import { edition2027 } from "#testing/edition-2027.ts";
import { publishedReport } from "#testing/published-report.ts";
import { cellsOf, groupCellsOf } from "../editions/cells.ts";
import type { Edition } from "../editions/edition.ts";
import { editions } from "../editions/registry.ts";
import { sure } from "../ground/sure.ts";
import { figuresOf } from "../report/figures.ts";
import type { Report } from "../report/report.ts";
import { buildTable } from "./build-table.ts";

const { report, edition } = publishedReport("seed-2021-kaifeng");
function build(of: Report, id = "requests", each: Edition = edition) {
  const section = sure(each.sections.find((one) => one.id === id));
  return buildTable(each, section, "表", of, figuresOf(each, of));
}
const cellsIn = ({ bodies }: ReturnType<typeof build>) => bodies.flat().flatMap(({ cells }) => cells);
const figures = (table: ReturnType<typeof build>) =>
  new Map(cellsIn(table).flatMap(({ cell, text }) => (cell === undefined ? [] : [[cell, text] as const])));
/** Columns that each row fills, spans of rows above included. */
function widths({ bodies, widths: columns }: ReturnType<typeof build>): readonly number[] {
  return bodies.flatMap((rows) => {
    const taken = rows.map(() => 0);
    rows.forEach((row, at) => {
      for (const { colSpan, rowSpan } of row.cells)
        for (let down = 0; down < rowSpan; down += 1)
          if (at + down < taken.length) taken[at + down] = (taken[at + down] ?? 0) + colSpan;
    });
    return taken.map((width) => width - columns.length);
  });
}

describe.each([...editions, edition2027].map((each: Edition) => [each.id, each] as const))("%s", (_, each) => {
  const sections = each.sections.filter(({ tables, content }) => tables && content === "tables");
  it("every cell of the form stands once, and every row is as wide as the table", () => {
    for (const { id, tables = [] } of sections) {
      const table = build({ ...report, edition: each.id, entries: {}, typedTotals: [] }, id, each);
      const names = cellsOf(each).flatMap((cell) => (tables.includes(cell.table) ? [cell.name] : []));
      expect([...figures(table).keys()].sort()).toEqual([...names].sort());
      expect(widths(table).filter((off) => off !== 0)).toEqual([]);
    }
  });
});

describe("figures", () => {
  it("are printed as the report prints them: computed totals, blanks, what was typed instead", () => {
    const table = figures(
      build({
        ...report,
        typedTotals: [],
        entries: { requests_repeated_naturalPerson: "3", requests_disclosed_naturalPerson: "/" },
      }),
    );
    expect(table.get("requests_repeated_naturalPerson")).toBe("3");
    expect(table.get("requests_repeated_total")).toBe("3");
    expect(table.get("requests_disclosed_naturalPerson")).toBe("/");
    expect(table.get("requests_stateSecret_naturalPerson")).toBe("");
  });

  it("hold no character that a file cannot", () => {
    const table = figures(build({ ...report, entries: { requests_repeated_naturalPerson: "3\u0000\u0008" } }));
    expect(table.get("requests_repeated_naturalPerson")).toBe("3");
  });
});

describe("a group that was filled in as one row", () => {
  const group = "requests_otherHandling_naturalPerson";
  const parts = sure(groupCellsOf(edition).find(({ name }) => name === group)).parts;
  const whole = build({ ...report, typedTotals: [], entries: { [group]: "7" } });

  it("is printed as one row with its own figure, and none of its parts", () => {
    expect(figures(whole).get(group)).toBe("7");
    for (const part of parts) expect(figures(whole).has(part)).toBe(false);
  });

  it("leaves every row as wide as the table, and two rows fewer", () => {
    expect(widths(whole).filter((off) => off !== 0)).toEqual([]);
    const usual = build({ ...report, entries: {} });
    expect(whole.bodies.flat().length).toBe(usual.bodies.flat().length - (parts.length - 1));
  });

  it("is printed by its parts as soon as one of them has a figure, in whatever column", () => {
    const other = sure(parts[0]).replace("naturalPerson", "legalServices");
    expect(figures(build({ ...report, entries: { [group]: "7", [other]: "0" } })).has(group)).toBe(false);
  });
});
