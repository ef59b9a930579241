import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fenPerWan, printFigure, readFigure } from "./figure.ts";
import { whyNoFigure } from "./why-no-figure.ts";

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

  it.each(["/", "／", "—", "——", "-", "－", "\\", "空", "none", "N/A"])("takes %j for a dash", (text) => {
    expect(count(text).kind).toBe("dash");
  });

  it.each([
    ["abc", "不是数字"],
    ["-3", "不能是负数"],
    ["3.5", "整数"],
    ["1e3", "科学记数法"],
    ["251000元", "单位"],
    ["约30", "确切"],
    ["1,23", "逗号"],
    ["1000000000", "数字太大"],
    ["12345678901234567890", "数字太大"],
    ["0x10", "不是数字"],
    ["１２．５", "整数"],
    [".", "小数点"],
    ["无", "没有发生请填 0"],
    ["--3", "不是数字"],
    ["\ud800", "不是数字"],
    ["∞", "不是数字"],
  ])("refuses %j with a Chinese reason", (text, reason) => {
    expect(count(text)).toEqual({ kind: "refused" });
    expect(whyNoFigure(text)?.reason).toContain(reason);
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

  it("knows a figure by its plain form, which stays the same", () => {
    for (const text of ["007", "0414", "-0", "12.0", "12.", "1,234", "+5", "１２", "00"]) {
      const read = count(text) as { plain: string; value: number };
      expect(read.plain).toBe(String(read.value));
    }
    expect(amount(".5")).toMatchObject({ plain: "0.5" });
    expect(amount("007.50")).toMatchObject({ plain: "7.50" });
  });

  it("reads back what it prints", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999_999 }), (value) => {
        expect(amount(printFigure(value, { amount: true }))).toMatchObject({ kind: "figure", value });
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: -999_999_999, max: 999_999_999 }), (value) => {
        expect(readFigure(printFigure(value, {}), { signed: true })).toMatchObject({ kind: "figure", value });
      }),
    );
  });

  it("never throws and never takes other text for a figure", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 30 }), (text) => {
        const read = count(text);
        expect(whyNoFigure(text) === undefined).toBe(read.kind === "figure" || read.kind === "blank");
        if (read.kind === "figure") expect(/\p{Nd}|[０-９]/u.test(text)).toBe(true);
      }),
    );
  });
});
