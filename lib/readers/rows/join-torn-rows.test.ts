// Rows whose line broke among their figures: put together only where the sums say so.
import { describe, expect, it } from "vitest";
import { requireEdition } from "#core/editions/registry.ts";
import { sure } from "#core/ground/sure.ts";
import type { CellToken } from "#core/tokens/token.ts";
import type { RowGroup } from "./find-rows.ts";
import { joinTornRows } from "./join-torn-rows.ts";

const edition = requireEdition("2021");
const table = (id: string) => sure(edition.sections.flatMap(({ tables }) => tables ?? []).find((one) => one.id === id));
const cells = (text: string): CellToken[] =>
  text
    .split(" ")
    .filter((word) => word !== "")
    .map((word, at) => ({ kind: "cell", text: word, printed: word, place: `p${at}`, column: -1 }));
const group = (id: string, text: string, anchored: boolean, more: Partial<RowGroup> = {}): RowGroup =>
  ({
    table: table(id),
    cells: cells(text),
    ...(anchored ? { anchor: { table: table(id), head: sure(table(id).rows[0]) } } : {}),
    ...more,
  }) as unknown as RowGroup;
const joined = (...groups: readonly RowGroup[]) =>
  joinTornRows(edition, groups).map(
    ({ cells: found, torn }) => `${found.map(({ text }) => text).join(" ")}${torn ? " torn" : ""}`,
  );

describe("a table with sums", () => {
  it("a row broken between two figures is one row again", () => {
    expect(joined(group("requests", "1 2 0 0", true), group("requests", "0 0 3", false))).toEqual([
      "1 2 0 0 0 0 3 torn",
    ]);
  });

  it("a row broken within its last figure, too", () => {
    expect(joined(group("requests", "10 2 0 0 0 0 1", true), group("requests", "2", false))).toEqual([
      "10 2 0 0 0 0 12 torn",
    ]);
  });

  it.each([
    ["whose sum already holds", "1 2 0 0 0 0 3", "4"],
    ["whose sum does not hold even so", "1 2 0 0", "0 0 4"],
    ["that would be too long", "1 2 0 0", "0 0 0 3"],
    ["with a rest of two figures behind a whole row", "10 2 0 0 0 0 1", "2 3"],
  ])("a row %s stays as it is", (_, start, rest) => {
    expect(joined(group("requests", start, true), group("requests", rest, false))).toEqual([start, rest]);
  });

  it("what has a label of its own, or is of another table, is no rest", () => {
    expect(joined(group("requests", "1 2 0 0", true), group("requests", "0 0 3", true))).toHaveLength(2);
    expect(joined(group("requests", "1 2 0 0", true), group("disputes", "0 0 3", false))).toHaveLength(2);
    expect(joined(group("requests", "1 2 0 0", false), group("requests", "0 0 3", false))).toHaveLength(2);
  });
});

describe("a table without sums", () => {
  it("digits alone behind a whole row may be its end: the row is marked, nothing is joined", () => {
    expect(joined(group("licensing", "12", true), group("licensing", "34", false))).toEqual(["12 torn"]);
  });

  it("more than digits alone are none of its business", () => {
    expect(joined(group("normativeActs", "1 2 3", true), group("normativeActs", "4 5", false))).toEqual([
      "1 2 3",
      "4 5",
    ]);
    expect(joined(group("normativeActs", "1 2", true), group("normativeActs", "3", false))).toEqual(["1 2", "3"]);
  });
});
