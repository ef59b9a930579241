import { describe, expect, it, test } from "vitest";
import { edition2027 } from "#testing/edition-2027.ts";
import { requireEdition } from "../editions/registry.ts";
import { applicantCells, cellsWith, figureOf, openRequests, sumOf, totalOf } from "./role-cells.ts";
import { figureIn, namesIn, rowsOf, rowsWith } from "./rows.ts";

const editions = ["2018", "2019", "2021"].map((id) => requireEdition(id));
const [older, before, edition] = [requireEdition("2018"), requireEdition("2019"), requireEdition("2021")];

describe("rows", () => {
  it.each([...editions, edition2027])("of $id have every cell once", (each) => {
    const names = rowsOf(each).flatMap(({ cells }) => cells.map(({ name }) => name));
    expect(new Set(names).size).toBe(names.length);
    expect(rowsOf(each).every(({ head, cells }) => cells.every(({ row }) => row === head))).toBe(true);
  });

  it("are found by what their columns are for, in the forms that have such columns", () => {
    const documents = rowsWith(edition, "issued", "repealed", "inForce");
    expect(documents.map(({ head }) => head.id)).toEqual(["governmentRules", "normativeDocuments"]);
    expect(documents.map((row) => namesIn(row, "inForce", "issued"))).toEqual([
      ["normativeActs_governmentRules_inForce", "normativeActs_governmentRules_issued"],
      ["normativeActs_normativeDocuments_inForce", "normativeActs_normativeDocuments_issued"],
    ]);
    expect(rowsWith(edition, "itemsLastYear", "change")).toEqual([]);
    expect(rowsWith(before, "itemsLastYear", "change", "decisions").length).toBeGreaterThan(0);
    expect(rowsWith(before, "projects", "amount")).toHaveLength(1);
  });

  it("have a figure where one is filled in", () => {
    const [row] = rowsWith(edition, "amount");
    if (!row) throw new Error("no amount");
    expect(figureIn({ [row.at.amount.name]: 7 }, row, "amount")).toBe(7);
    expect(figureIn({}, row, "amount")).toBeUndefined();
  });
});

describe("cells by role", () => {
  it("are totals of rows, none where a form has no such row", () => {
    expect(totalOf(edition, "received")?.name).toBe("requests_newlyReceived_total");
    expect(totalOf(edition2027, "received")?.name).toBe("requests_newlyReceived_total");
    expect(totalOf(edition, "issued")).toBeUndefined();
    expect(openRequests(edition)).toEqual(["requests_newlyReceived_total", "requests_carriedOver_total"]);
    expect(openRequests(older)).toEqual([]);
    expect(figureOf({ requests_newlyReceived_total: 0 }, totalOf(edition, "received"))).toBe(0);
    expect(figureOf({}, undefined)).toBeUndefined();
  });

  it("part the applicants in persons and all others", () => {
    expect(applicantCells(edition, "received", true)).toEqual(["requests_newlyReceived_naturalPerson"]);
    expect(applicantCells(edition, "received", false)).toHaveLength(5);
    expect(cellsWith(edition, "reconsideration", "corrected").map(({ name }) => name)).toEqual([
      "disputes_reconsideration_corrected",
    ]);
  });
});

test("blanks count as nil beside figures, and are no sum alone", () => {
  expect(sumOf({ a: 2, b: 3 }, ["a", "b", "c"])).toBe(5);
  expect(sumOf({}, ["a"])).toBeUndefined();
});
