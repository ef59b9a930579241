import { describe, expect, it } from "vitest";
import { foldProse } from "../language/fold-prose.ts";
import { chineseValue, readNumerals } from "./numerals.ts";

const read = (text: string) =>
  readNumerals(foldProse(text).text).map(({ value, low, high, unit }) => [value, low, high, unit]);

describe("readNumerals", () => {
  it.each([
    ["1,234件", [[1234, 1234, 1234, "件"]]],
    ["１２３４条", [[1234, 1234, 1234, "条"]]],
    ["2000余条", [[2000, 2000, 3000, "条"]]],
    ["近4000人次", [[4000, 3000, 4000, "人次"]]],
    ["18万余条", [[180000, 180000, 190000, "条"]]],
    ["3.5万次", [[35000, 34500, 35500, "次"]]],
    ["191.08万元", [[191.08, 191.08, 191.08, "万元"]]],
    ["97.03%", [[97.03, 97.03, 97.03, "%"]]],
    ["3.2个百分点", [[3.2, 3.2, 3.2, "个百分点"]]],
    ["二十三件", [[23, 23, 23, "件"]]],
    ["百分之九十八点五", [[98.5, 98.5, 98.5, "%"]]],
    ["1.2亿元", [[1.2, 1.2, 1.2, "亿元"]]],
    ["三千二百余件", []],
    ["部分公开67，", [[67, 67, 67, ""]]],
    ["4 3 件\n", [[43, 43, 43, "件"]]],
  ])("%s", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    "2021年3月5日",
    "国办发〔2021〕12号",
    "“12345”专线",
    "第31次",
    "一是加强",
    "每一件",
    "6·18",
    "V2.0版",
    "11月3日",
  ])("%s counts nothing", (text) => {
    expect(read(text)).toEqual([]);
  });

  it("reads Chinese numbers", () => {
    expect(["十", "十二", "二十", "一百零五", "三千二百", "一万二千", "两亿"].map(chineseValue)).toEqual([
      10, 12, 20, 105, 3200, 12000, 200000000,
    ]);
    expect(chineseValue("二三")).toBeUndefined();
  });
});

describe("foldProse", () => {
  it("joins lines that a page broke, drops page numbers, keeps paragraphs and headings", () => {
    const { text } = foldProse("2023 年,全区受理申请 21\n件,均在期限\n  -1-\n答复。\n(一)主动公开\n公开。");
    expect(text).toBe("2023年，全区受理申请21件，均在期限答复。\n（一）主动公开\n公开。\n");
  });

  it("leads back to the text as typed", () => {
    const original = "共 １２ 件,\n完。";
    const { text, at } = foldProse(original);
    const from = text.indexOf("12件");
    expect(original.slice(at[from], (at[from + 2] ?? 0) + 1)).toBe("１２ 件");
  });
});
