// A formula that Excel writes once for several cells reads in each of them as if it stood there.
import { expect, it } from "vitest";
import { SharedFormulas } from "./shared-formulas.ts";

/** The formula of a group whose first cell is C3, in another cell. */
function movedTo(row: number, column: number, formula: string): string {
  const shared = new SharedFormulas();
  shared.formulaAt("0", 3, 3, formula);
  return shared.formulaAt("0", row, column, "");
}

it.each([
  ["SUM(A3:B3)", 4, 3, "SUM(A4:B4)"],
  ["SUM(A3:B3)", 3, 5, "SUM(C3:D3)"],
  ["$A3+B$3+$C$1", 5, 4, "$A5+C$3+$C$1"],
  ["Z1+AZ1", 3, 4, "AA1+BA1"],
  ["年报!A1+'表 A1'!B2", 4, 3, "年报!A2+'表 A1'!B3"],
  ["SHEET1!A1", 4, 3, "SHEET1!A2"],
  ["表A1!B2", 4, 4, "表A1!C3"],
  ['IF(COUNT(A1)=0,"A1",A1)', 4, 3, 'IF(COUNT(A2)=0,"A1",A2)'],
  ["LOG10(A1)", 4, 3, "LOG10(A2)"],
])("%s, in row %i and column %i, is %s", (formula, row, column, expected) => {
  expect(movedTo(row, column, formula)).toBe(expected);
});

it.each([
  ["left of the sheet", 3, 1, "B3+1", "#REF!+1"],
  ["above it", 1, 3, "C2+1", "#REF!+1"],
  ["in both ways", 1, 1, "SUM(A1:B2)", "SUM(#REF!:#REF!)"],
])("what would lie %s is no cell, and never a number", (_, row, column, formula, expected) => {
  expect(movedTo(row, column, formula)).toBe(expected);
});

it("each group goes by its own first cell, and a cell that brings a text of its own begins anew", () => {
  const shared = new SharedFormulas();
  shared.formulaAt("0", 1, 1, "A9");
  shared.formulaAt("1", 1, 2, "B9");
  expect([shared.formulaAt("0", 2, 1, ""), shared.formulaAt("1", 2, 2, "")]).toEqual(["A10", "B10"]);
  expect(shared.formulaAt("0", 5, 1, "A20")).toBe("A20");
  expect(shared.formulaAt("0", 6, 1, "")).toBe("A21");
});

it("a group whose first cell is not there has no formula", () => {
  expect(new SharedFormulas().formulaAt("7", 2, 2, "")).toBe("");
});
