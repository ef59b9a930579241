import { expect, it } from "vitest";
import { cellsOf, groupCellsOf } from "../editions/cells.ts";
import { requireEdition } from "../editions/registry.ts";
import { sure } from "../ground/sure.ts";
import type { Report } from "../report/report.ts";
import type { Source } from "../report/source.ts";
import { officeReturn } from "./office-return.ts";

const edition = requireEdition("2021");
const group = sure(groupCellsOf(edition)[0]);
const of = (report: Partial<Report>, source?: Source) => {
  const all = {
    office: { name: "甲局" },
    year: 2025,
    edition: "2021",
    entries: {},
    typedTotals: [],
    narrative: {},
    ...report,
  };
  return officeReturn({ file: "a.docx", digest: "a" }, { report: all, edition, ...(source ? { source } : {}) }, []);
};

it("a group printed as one row that could not be read puts its blank parts in doubt", () => {
  const reading = { [group.name]: { kind: "ambiguous" as const, printed: "1 2", candidates: ["12", "1"] } };
  expect(of({ reading }).doubtful).toEqual(group.parts);
  const [first = "", ...others] = group.parts;
  expect(of({ reading, entries: { [first]: "3" } }).doubtful).toEqual(others);
  expect(of({ reading, entries: Object.fromEntries(group.parts.map((part) => [part, "1"])) }).doubtful).toEqual(
    group.parts,
  );
});

it("one that was read puts nothing in doubt", () => {
  expect(of({ reading: { [group.name]: { kind: "read" } }, entries: { [group.name]: "3" } }).doubtful).toEqual([]);
});

it.each([
  ["12.5元", "0.00125", true],
  ["507.3728", "0.0507", true],
  ["8,937.0276", "8937.0276", false],
  ["12", "12", false],
])("an amount printed %s and counted %s: told as converted: %s", (printed, entry, told) => {
  const cell = "fees_administrativeFees_amount";
  const { converted } = of({ reading: { [cell]: { kind: "variant", printed } }, entries: { [cell]: entry } });
  expect(converted).toEqual(told ? [{ cell, printed, counted: entry }] : []);
});

it("figures that nothing in their file confirms are named, where they count", () => {
  const [one = "", other = "", blank = ""] = cellsOf(edition).map(({ name }) => name);
  const cell = (place: string, unchecked?: "otherWorkbook" | "formula") => ({
    place,
    text: "5",
    ...(unchecked ? { unchecked } : {}),
  });
  const rows = [[cell("t1r1c1", "otherWorkbook"), cell("t1r1c2"), cell("t1r1c3", "formula")]];
  const blocks = [{ kind: "grid" as const, place: "t1", exact: true, rows }];
  const at = (place: string) => ({ kind: "read" as const, place });
  const reading = { [one]: at("t1r1c1"), [other]: at("t1r1c2"), [blank]: at("t1r1c3") };
  const source: Source = { kind: "xlsx", label: "Excel 工作簿", blocks };
  expect(of({ reading, entries: { [one]: "5", [other]: "5" } }, source).unchecked).toEqual([
    { cell: one, from: "otherWorkbook" },
  ]);
});
