import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fenPerWan, printFigure, readFigure } from "./figure.ts";

const count = (text: string) => readFigure(text);
const amount = (text: string) => readFigure(text, { amount: true });

describe("readFigure", () => {
  it("keeps blank apart from nil", () => {
    expect(count("").kind).toBe("blank");
    expect(count(" \u3000\u00a0 ").kind).toBe("blank");
    expect(count("0")).toMatchObject({ kind: "figure", value: 0 });
  });

  it.each([
    ["１２３", 123],
    ["1,234", 1234],
    ["1，234，567", 1234567],
    [" 42 ", 42],
    ["007", 7],
    ["+5", 5],
    ["999999999", 999999999],
  ])("reads %j as a count", (text, value) => {
    expect(count(text)).toMatchObject({ kind: "figure", value });
  });

  it.each(["/", "／", "—", "——", "-", "无", "N/A"])("takes %j for a dash", (text) => {
    expect(count(text).kind).toBe("dash");
  });

  it.each([
    ["abc", "不是数字"],
    ["-3", "不能是负数"],
    ["3.5", "整数"],
    ["1e3", "科学记数法"],
    ["251000元", "单位"],
    ["约30", "单位或约数"],
    ["1,23", "逗号"],
    ["1000000000", "数字太大"],
    ["12345678901234567890", "数字太大"],
    ["0x10", "不是数字"],
    ["１２．５", "整数"],
    ["3.", "小数点"],
    ["--3", "不是数字"],
    ["\ud800", "不是数字"],
    ["∞", "不是数字"],
  ])("refuses %j with a Chinese reason", (text, reason) => {
    const read = count(text);
    expect(read.kind).toBe("refused");
    expect(read.kind === "refused" && read.reason).toContain(reason);
  });

  it("takes signs only where the head is signed", () => {
    for (const minus of ["-12", "−12", "－12"])
      expect(readFigure(minus, { signed: true })).toMatchObject({ value: -12, plain: "-12" });
    expect(readFigure("+1994", { signed: true })).toMatchObject({ value: 1994 });
    expect(Object.is((readFigure("-0", { signed: true }) as { value: number }).value, 0)).toBe(true);
  });

  it("holds amounts exactly, to six decimals", () => {
    expect(amount("8937.0276")).toMatchObject({ value: 8_937_027_600, decimals: 4, plain: "8937.0276" });
    expect(amount("0.000001")).toMatchObject({ value: 1, decimals: 6 });
    expect(amount("172")).toMatchObject({ value: 172 * fenPerWan, plain: "172" });
    expect(amount("191.0800")).toMatchObject({ plain: "191.0800" });
    expect(amount("0.0000001").kind).toBe("refused");
    expect(amount("9999999999").kind).toBe("refused");
  });

  it("reads back what it prints", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999_999 }), (value) => {
        expect(amount(printFigure(value, { amount: true }))).toMatchObject({ kind: "figure", value });
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: -999_999_999, max: 999_999_999 }), (value) => {
        expect(readFigure(printFigure(value), { signed: true })).toMatchObject({ kind: "figure", value });
      }),
    );
  });

  it("never throws and never takes other text for a figure", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 30 }), (text) => {
        const read = count(text);
        if (read.kind === "figure") expect(/\p{Nd}|[０-９]/u.test(text)).toBe(true);
      }),
    );
  });
});
