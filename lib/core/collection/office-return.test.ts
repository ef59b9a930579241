import { expect, it } from "vitest";
import { groupCellsOf } from "../editions/cells.ts";
import { requireEdition } from "../editions/registry.ts";
import { sure } from "../ground/sure.ts";
import type { Report } from "../report/report.ts";
import { officeReturn } from "./office-return.ts";

const edition = requireEdition("2021");
const group = sure(groupCellsOf(edition)[0]);
const of = (report: Partial<Report>) => {
  const all = {
    office: { name: "甲局" },
    year: 2025,
    edition: "2021",
    entries: {},
    typedTotals: [],
    narrative: {},
    ...report,
  };
  return officeReturn({ file: "a.docx", digest: "a" }, { report: all, edition }, []);
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
