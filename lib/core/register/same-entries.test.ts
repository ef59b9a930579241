// Entries over several rows, entries copied, rows and sheets that are hidden, results that contradict: told, never counted in silence.
import { expect, test } from "vitest";
import { requireEdition } from "../editions/registry.ts";
import { countRegister, type RegisterCount } from "./count-register.ts";
import type { RegisterRow, RegisterSheet } from "./sheet.ts";

const edition = requireEdition("2021");
const heads = ["序号", "申请人", "收到日期", "申请人类型", "答复日期", "办理结果", "具体情形"];
const entry = ["1", "某甲", "2023-03-01", "自然人", "2023-03-12", "予以公开", ""];
const other = ["2", "某乙", "2023-03-01", "自然人", "2023-03-12", "予以公开", ""];

type Marks = Omit<RegisterRow, "number" | "cells">;

function sheetOf(rows: readonly (readonly string[])[], marks: Readonly<Record<number, Marks>> = {}): RegisterSheet {
  const numbered = rows.map((cells, index): RegisterRow => ({ number: index + 1, cells, ...marks[index + 1] }));
  return { name: "台账", rows: numbered };
}

function count(...sheets: readonly RegisterSheet[]): RegisterCount {
  const counted = countRegister(edition, 2023, sheets);
  if (!counted.ok) throw new Error(counted.message);
  return counted.count;
}

const received = "requests_newlyReceived_naturalPerson";
const disclosed = "requests_disclosed_naturalPerson";

test("an entry whose number is one cell over two rows is counted once", () => {
  const { figures, broken } = count(sheetOf([heads, entry, entry, other], { 3: { merged: [0, 1, 2] } }));
  expect(figures[received]).toBe(2);
  expect(broken).toEqual([]);
});

test("an entry over two rows that say different things is told", () => {
  const second = [...entry.slice(0, 5), "重复申请", ""];
  const { figures, broken } = count(sheetOf([heads, entry, second], { 3: { merged: [0, 1] } }));
  expect(figures[received]).toBe(1);
  expect(broken).toEqual([{ sheet: "台账", row: 3, why: expect.stringContaining("与第 2 行同一个序号") }]);
});

test("days that are one cell over several requests make them no single one", () => {
  const { figures, broken } = count(sheetOf([heads, entry, other], { 3: { merged: [2, 4] } }));
  expect([figures[received], broken]).toEqual([2, []]);
});

test("a copied row is counted in doubt and told", () => {
  const { figures, broken, ambiguous } = count(sheetOf([heads, entry, other, entry]));
  expect(figures[received]).toBe(3);
  expect(broken).toEqual([expect.objectContaining({ row: 4, why: expect.stringContaining("像是重复登记") })]);
  expect(ambiguous).toEqual([disclosed, received].sort());
});

test("numbers that begin anew each month make no copies", () => {
  const april = ["1", "某丙", "2023-04-01", "自然人", "2023-04-12", "予以公开", ""];
  expect(count(sheetOf([heads, entry, other, april])).broken).toEqual([]);
});

test("a hidden row is counted in doubt and told", () => {
  const { figures, broken, ambiguous } = count(sheetOf([heads, entry, other], { 3: { hidden: true } }));
  expect(figures[received]).toBe(2);
  expect(broken).toEqual([expect.objectContaining({ row: 3, why: expect.stringContaining("隐藏") })]);
  expect(ambiguous).toContain(disclosed);
});

test("a hidden sheet is told and not counted", () => {
  const { figures, notes } = count(sheetOf([heads, entry]), { ...sheetOf([heads, other]), name: "底稿", hidden: true });
  expect(figures[received]).toBe(1);
  expect(notes.join()).toMatch(/“底稿”：是隐藏的/u);
});

test("a reason that is another head than the result beside it is told", () => {
  const { figures, broken } = count(sheetOf([heads, other, [...entry.slice(0, 6), "国家秘密"]]));
  expect(figures[disclosed]).toBe(1);
  expect(broken).toEqual([expect.objectContaining({ row: 3, why: "写了两种办理结果：予以公开、属于国家秘密" })]);
});

test("of two columns called the same neither is passed over", () => {
  const twice = [...heads.slice(0, 6), "办理结果"];
  const { figures, broken } = count(
    sheetOf([twice, [...entry.slice(0, 6), "重复申请"], [...other.slice(0, 5), "", "重复申请"]]),
  );
  expect(figures.requests_repeated_naturalPerson).toBe(1);
  expect(broken).toEqual([expect.objectContaining({ row: 2, why: "写了两种办理结果：予以公开、重复申请" })]);
});

test("numbers put down for entries to come, sums of a quarter and who filled it in are no entries", () => {
  const blank = (number: string) => [number, "", "", "", "", "", ""];
  const rows = [heads, entry, ["1-3月小计", "", "", "", "", "1", ""], ["填表人：某丁", "", "审核人：某戊"]];
  expect(count(sheetOf([...rows, blank("2"), blank("3")])).broken).toEqual([]);
  expect(count(sheetOf([heads, blank("1"), other])).broken).toHaveLength(1);
});

test("a register without a single row is refused, not counted as nil", () => {
  expect(countRegister(edition, 2023, [sheetOf([heads])])).toMatchObject({
    ok: false,
    message: expect.stringContaining("没有一行内容"),
  });
});
