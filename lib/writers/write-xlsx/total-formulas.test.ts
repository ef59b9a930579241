// Formulas over the cells of a sheet: every total over its own parts, wherever they stand.
import { describe, expect, it } from "vitest";
import { cellsOf } from "#core/editions/cells.ts";
import type { Edition } from "#core/editions/edition.ts";
import { editions, requireEdition } from "#core/editions/registry.ts";
import { totalsOf } from "#core/editions/totals.ts";
import { edition2027 } from "#testing/edition-2027.ts";
import type { Place } from "../workbook/sheet.ts";
import { balanceRows, totalWarnings } from "./balance-rows.ts";
import { totalFormulas } from "./total-formulas.ts";

const edition = requireEdition("2021");
/** Each table's rows below one another, from row 1 on; columns from the second. */
function placesOf(of: Edition): Map<string, Place> {
  const rows = [...new Set(cellsOf(of).map(({ table, row }) => `${table.id}_${row.id}`))];
  const columns = new Map<string, string[]>();
  for (const { table, column } of cellsOf(of)) {
    const known = columns.get(table.id) ?? [];
    if (!known.includes(column.id)) known.push(column.id);
    columns.set(table.id, known);
  }
  return new Map(
    cellsOf(of).map(({ name, table, row, column }) => [
      name,
      { row: rows.indexOf(`${table.id}_${row.id}`) + 1, column: (columns.get(table.id)?.indexOf(column.id) ?? 0) + 2 },
    ]),
  );
}

describe.each([...editions, edition2027].map((each: Edition) => [each.id, each] as const))("%s", (_, each) => {
  const places = placesOf(each);
  const formulas = totalFormulas(each, places, []);

  it("every total has one, and none reaches over itself", () => {
    expect([...formulas.keys()].sort()).toEqual([...new Set(totalsOf(each).map(({ cell }) => cell))].sort());
    for (const [name, formula] of formulas) {
      const place = places.get(name);
      const own = `${String.fromCharCode(64 + (place?.column ?? 0))}${place?.row}`;
      expect(formula.match(/[A-Z]+\d+/gu), name).not.toContain(own);
    }
  });

  it("a total of blanks is blank, not nil", () => {
    for (const formula of formulas.values()) expect(formula).toMatch(/^IF\(COUNT\((.+)\)=0,"",SUM\(\1\)\)$/u);
  });
});

describe("ranges", () => {
  it("neighbours in a row or a column are one range, a gap parts them", () => {
    const at = (row: number, column: number): Place => ({ row, column });
    const across = new Map(
      [
        "naturalPerson",
        "commercialEnterprise",
        "researchInstitute",
        "publicWelfare",
        "legalServices",
        "otherOrganization",
        "total",
      ].map((id, index) => [`requests_repeated_${id}`, at(5, index + 2)]),
    );
    expect(totalFormulas(edition, across, []).get("requests_repeated_total")).toBe('IF(COUNT(B5:G5)=0,"",SUM(B5:G5))');
    across.set("requests_repeated_publicWelfare", at(5, 12));
    expect(totalFormulas(edition, across, []).get("requests_repeated_total")).toBe(
      'IF(COUNT(B5:D5,F5:G5,L5)=0,"",SUM(B5:D5,F5:G5,L5))',
    );
  });

  it("parts that do not stand on the sheet are not in it; without any there is no formula", () => {
    const few = new Map<string, Place>([
      ["requests_repeated_total", { row: 1, column: 9 }],
      ["requests_repeated_naturalPerson", { row: 1, column: 2 }],
    ]);
    expect(totalFormulas(edition, few, []).get("requests_repeated_total")).toBe('IF(COUNT(B1)=0,"",SUM(B1))');
    expect(totalFormulas(edition, new Map([["requests_repeated_total", { row: 1, column: 9 }]]), []).size).toBe(0);
  });

  it("typed totals are inputs, without a formula, and turn red where they are not their parts' sum", () => {
    const places = placesOf(edition);
    const typed = ["requests_repeated_total"];
    expect(totalFormulas(edition, places, typed).has("requests_repeated_total")).toBe(false);
    const [warning, ...more] = totalWarnings(edition, places, typed);
    expect(more).toEqual([]);
    expect(warning?.cells).toEqual([places.get("requests_repeated_total")]);
    expect(warning?.formula).toMatch(/^AND\(\$\w+\$\d+<>"",\(IF\(COUNT/u);
    expect(totalWarnings(edition, places, [])).toEqual([]);
  });
});

describe("the row of balances", () => {
  const places = placesOf(edition);
  const figures = {
    requests_newlyReceived_naturalPerson: 5,
    requests_carriedOver_naturalPerson: 1,
    requests_resultsTotal_naturalPerson: 4,
    requests_carriedForward_naturalPerson: 2,
  };
  const rows = (more = {}) => balanceRows(edition, places, 50, 1, { ...figures, ...more });
  const person = (cells: ReturnType<typeof rows>["cells"]) =>
    cells.find(({ column, formula }) => column === 2 && formula);

  it("says 平衡 where a column balances, else its gap, and nothing where all is blank", () => {
    expect(person(rows().cells)?.value).toEqual({ kind: "text", text: "平衡" });
    expect(person(rows({ requests_carriedForward_naturalPerson: 3 }).cells)?.value).toEqual({
      kind: "number",
      text: "-1",
    });
    expect(person(balanceRows(edition, places, 50, 1, {}).cells)?.value).toEqual({ kind: "text", text: "" });
  });

  it("stands below the table, one row an equation, headed by its name", () => {
    const { cells, warnings } = rows();
    const heads = cells.filter(({ look }) => look === "head");
    expect(heads.map(({ row }) => row)).toEqual(heads.map((_, index) => 50 + index));
    expect(heads[0]?.value?.text).toMatch(/^校验：/u);
    expect(warnings.length).toBe(cells.length - heads.length);
  });

  it("its formula compares both sides of the very column", () => {
    const place = (name: string) => {
      const at = places.get(name);
      return `${String.fromCharCode(64 + (at?.column ?? 0))}${at?.row}`;
    };
    const formula = person(rows().cells)?.formula ?? "";
    for (const name of Object.keys(figures)) expect(formula).toContain(place(name));
    expect(formula).toMatch(/=0,"平衡",/u);
  });

  it("there is none where a table has no room for its head", () => {
    expect(balanceRows(edition, places, 50, 0, figures)).toEqual({ cells: [], warnings: [] });
  });
});
