import { describe, expect, test } from "vitest";
import type { RegisterCount } from "#core/register/count-register.ts";
import type { Doubt } from "#core/register/tally.ts";
import { answersTo, hindranceOf, nothingAsked, withAsked, withFiles } from "./counting.ts";

const doubt = (word: string, proposed?: string): Doubt => ({
  word,
  table: "requests",
  axis: "rows",
  rows: [{ sheet: "台账", row: 3 }],
  cells: [],
  ...(proposed === undefined ? {} : { proposed }),
});
const count = (more: Partial<RegisterCount> = {}): RegisterCount => ({
  figures: {},
  rows: {},
  ambiguous: [],
  doubts: [],
  answered: [],
  broken: [],
  notes: [],
  ...more,
});

describe("doubtful words", () => {
  test("are answered as proposed or as chosen; one without either is named", () => {
    const doubts = [doubt("信息不存在", "notHeld"), doubt("不予公开"), doubt("主动公开", "disclosed")];
    const { words, open } = answersTo(doubts, { 主动公开: "repeated" });
    expect(words).toEqual({ 信息不存在: "notHeld", 不予公开: "", 主动公开: "repeated" });
    expect(open).toEqual(["不予公开"]);
  });
});

test("what was answered before is said again with what is answered now", () => {
  const first = withAsked(nothingAsked, { words: { 信息不存在: "notHeld" }, leftOut: ["!旧"] });
  const second = withAsked(first, {
    words: { 信息不存在: "repeated", 其他: "disclosed" },
    columns: { 登记: "received" },
  });
  expect(second).toEqual({
    words: { 信息不存在: "repeated", 其他: "disclosed" },
    columns: { 登记: "received" },
    leftOut: ["!旧"],
  });
  expect(withAsked(second, { leftOut: [] }).leftOut).toEqual([]);
});

describe("nothing is taken over", () => {
  test("while a word is in doubt, before broken rows were seen, or where nothing changes", () => {
    const broken = [{ sheet: "台账", row: 2, why: "没有收到日期" }];
    expect(hindranceOf(count({ doubts: [doubt("不予公开")] }), 5, true)).toContain("1 个词");
    expect(hindranceOf(count({ broken }), 5, false)).toContain("1 行");
    expect(hindranceOf(count({ broken }), 5, true)).toBeUndefined();
    expect(hindranceOf(count(), 0, false)).toContain("没有要改的格");
    expect(hindranceOf(count(), 5, false)).toBeUndefined();
  });
});

test("a newer file takes the place of the older of the same name", () => {
  const file = (name: string, text: string) => ({ name, body: new Blob([text]) });
  const [a, b, newer] = [file("a.xlsx", "1"), file("b.xlsx", "2"), file("a.xlsx", "33")];
  expect(withFiles([a, b], [newer])).toEqual([b, newer]);
  expect(withFiles([a, b], [newer])[1]?.body.size).toBe(2);
});
