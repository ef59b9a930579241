import { expect, it } from "vitest";
import { Tally } from "./tally.ts";

const place = (row: number, sheet = "一季度") => ({ sheet, row });
const doubt = { word: "其它", table: "requests", axis: "rows" as const, proposed: "otherReason" };

it("counts rows by cell in their order, and keeps each cell's rows apart", () => {
  const tally = new Tally();
  tally.count("a", place(3));
  tally.count("b", place(4));
  tally.count("a", place(9));
  expect([...tally.counted]).toEqual([
    ["a", [place(3), place(9)]],
    ["b", [place(4)]],
  ]);
});

it("asks a word once, with all its rows and cells, the word with most rows first", () => {
  const tally = new Tally();
  tally.doubt({ ...doubt, word: "退件" }, place(2), ["x"]);
  tally.doubt(doubt, place(3), ["c", "b"]);
  tally.doubt(doubt, place(4), ["b", "a"]);
  expect(tally.doubts()).toMatchObject([
    { word: "其它", rows: [place(3), place(4)], cells: ["a", "b", "c"], proposed: "otherReason" },
    { word: "退件", rows: [place(2)], cells: ["x"] },
  ]);
});

it("a row that stands elsewhere too is told and known again, the same row of another sheet is not", () => {
  const tally = new Tally();
  expect(tally.isRepeated(place(5))).toBe(false);
  tally.repeat(place(5), "与全年表重复");
  expect([tally.isRepeated(place(5)), tally.isRepeated(place(5, "二季度")), tally.isRepeated(place(6))]).toEqual([
    true,
    false,
    false,
  ]);
  expect(tally.isRepeated({ file: "a.xlsx", ...place(5) })).toBe(false);
  expect(tally.broken).toEqual([{ ...place(5), why: "与全年表重复" }]);
});

it("what the office answered before is told with the rows that it decides", () => {
  const tally = new Tally();
  tally.answer({ word: "退件", head: "repeated" }, place(2));
  tally.answer({ word: "退件", head: "repeated" }, place(7));
  expect(tally.answered()).toEqual([{ word: "退件", head: "repeated", rows: [place(2), place(7)] }]);
});
