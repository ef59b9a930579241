import { expect, it } from "vitest";
import type { Edition, Table } from "#core/editions/edition.ts";
import { requireEdition } from "#core/editions/registry.ts";
import { columnSums, sumsOf } from "./table-sums.ts";

const edition = requireEdition("2021");
function table(id: string, of: Edition = edition): Table {
  const found = of.sections.flatMap(({ tables }) => tables ?? []).find((each) => each.id === id);
  if (!found) throw new Error(id);
  return found;
}
const printed = (terms: readonly { readonly row: string; readonly factor: number }[]) =>
  terms.map(({ row, factor }) => `${factor > 0 ? "+" : "-"}${row}`).join(" ");

it("a row of requests: the total is the sum of all six kinds", () => {
  expect(sumsOf(edition, table("requests")).row).toEqual([{ total: 6, parts: [0, 1, 2, 3, 4, 5] }]);
});

it("a row of disputes: three times five columns, each with its own total", () => {
  const sums = sumsOf(edition, table("disputes")).row;
  expect(sums.every(({ total, parts }) => parts.length === 4 && parts.every((part) => part < total))).toBe(true);
});

it("a column of requests: results are the sum of their groups, and what came in went out", () => {
  const sums = sumsOf(edition, table("requests")).column.map(printed);
  expect(sums).toContain("+newlyReceived +carriedOver -resultsTotal -carriedForward");
  expect(sums.some((sum) => sum.startsWith("+resultsTotal -disclosed -partlyDisclosed -notDisclosed"))).toBe(true);
});

it("a group that is not printed as a row stands for its rows", () => {
  const apart = columnSums(edition, table("requests"), () => false).map(({ terms }) => printed(terms));
  const results = apart.find((sum) => sum.startsWith("+resultsTotal")) ?? "";
  expect(results).toContain("-repeated");
  expect(results).not.toContain("-notProcessed");
});

it("a group that is printed as a row is itself a term", () => {
  const together = columnSums(edition, table("requests"), (row) => row === "notProcessed").map(({ terms }) =>
    printed(terms),
  );
  const results = together.find((sum) => sum.startsWith("+resultsTotal")) ?? "";
  expect(results).toContain("-notProcessed");
  expect(results).not.toContain("-repeated");
});

it("tables that nothing goes through have no sums", () => {
  expect(sumsOf(edition, table("licensing"))).toEqual({ row: [], column: [] });
});
