import { describe, expect, it } from "vitest";
import { requireEdition } from "../editions/registry.ts";
import { fold } from "../language/fold-text.ts";
import { termsOf } from "../terms/terms.ts";
import { endsRow, markBehind, markPattern, numberAt, startsMark } from "./lex-digits.ts";

const terms = termsOf(requireEdition("2021"));

describe("a number", () => {
  it.each([
    ["12", "12"],
    ["-12", "-12"],
    ["+ 12", "+12"],
    ["1,234,567", "1,234,567"],
    ["1,234,56", "1,234"],
    ["1,2345", "1"],
    ["1234,567", "1234"],
    ["12.50", "12.50"],
    ["12.", "12"],
    ["12.5.6", "12.5"],
    ["0", "0"],
  ])("%s begins with %s", (text, number) => {
    const found = numberAt([...text], 0);
    expect(found?.text).toBe(number);
    expect(text.slice(0, found?.end).replace(/ /gu, "")).toBe(number);
  });

  it.each(["", "-", "+", "a1", ",1", ".5"])("%j begins with none", (text) => {
    expect(numberAt([...text], 0)).toBeUndefined();
  });

  it("begins where it is looked for", () => {
    expect(numberAt([..."ab12"], 2)).toEqual({ text: "12", end: 4 });
    expect(numberAt([..."12"], 5)).toBeUndefined();
  });
});

describe("numbering", () => {
  it.each(["（一）", "(十二)", "三、", "3.", "12、", "3. "])("%s is one", (text) => {
    expect(markPattern.test(fold(text).characters.join(""))).toBe(true);
  });

  it.each(["3.5", "一", "123.", "A."])("%s is none", (text) => {
    expect(markPattern.test(text)).toBe(false);
  });
});

describe("digits before a label", () => {
  const behind = (text: string) => {
    const folded = fold(text);
    const digits = numberAt(folded.characters, 0);
    return digits && markBehind(folded, digits, terms)?.text;
  };
  it.each([
    ["02.重复申请", "0"],
    ["152.重复申请", "15"],
    ["00000002.重复申请", "0000000"],
    ["2.重复申请", undefined],
    ["13.重复申请", undefined],
    ["02.别的事项", undefined],
    ["02重复申请", undefined],
  ])("%s leaves %s", (text, left) => {
    expect(behind(text)).toBe(left);
  });
});

describe("the last figure of a row runs into the numbering of the next", () => {
  const ends = (figures: number) => endsRow(fold("02.重复申请"), 0, "02.", terms, figures);
  it("where one figure is still to come, and only there", () => {
    expect([ends(0), ends(6), ends(7)]).toEqual([false, true, false]);
  });

  it("not where the label has that very numbering", () => {
    expect(endsRow(fold("2.重复申请"), 0, "2.", terms, 6)).toBe(false);
  });
});

describe("a mark of a label", () => {
  it.each([
    ["（六）其他处理", true],
    ["2.重复申请", true],
    ["四、结转下年度继续办理", true],
    ["2.别的事项", false],
    ["重复申请", false],
  ])("%s: %s", (text, starts) => {
    expect(startsMark(fold(text), 0, terms)).toBe(starts);
  });
});
