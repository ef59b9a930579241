import { describe, expect, it, test } from "vitest";
import { requireEdition } from "../editions/registry.ts";
import { fold } from "../language/fold-text.ts";
import { alike, compare, hasTermAt, termAt, termsStarting } from "./match-term.ts";
import { placesToWan, shiftPoint } from "./money-unit.ts";
import { endOfTitle, markOf, numberOf, numeralOf, patternOf, sectionByWords, titlesOf } from "./section-titles.ts";
import { hasSigned, termsOf, widthOf } from "./terms.ts";

const [edition, older] = [requireEdition("2021"), requireEdition("2018")];
const terms = termsOf(edition);
const tables = edition.sections.flatMap((section) => section.tables ?? []);
const tableOf = (id: string) => {
  const table = tables.find((each) => each.id === id);
  if (!table) throw new Error(id);
  return table;
};

describe("terms", () => {
  it("are every head and alias of all tables, known by their first character, the longest first", () => {
    expect(terms.all.some(({ head, variant }) => head?.id === "repeated" && !variant)).toBe(true);
    expect(terms.all.some(({ head, variant }) => head?.id === "publicWelfare" && variant)).toBe(true);
    for (const [first, list] of terms.byFirst) {
      expect(list.every(({ spelling }) => spelling[0] === first)).toBe(true);
      const lengths = list.map(({ spelling }) => spelling.length);
      expect(lengths).toEqual([...lengths].sort((a, b) => b - a));
    }
    expect(termsOf(edition)).toBe(terms);
  });

  it("know how wide their tables are", () => {
    expect([widthOf(tableOf("requests")), widthOf(tableOf("disputes")), widthOf(tableOf("fees"))]).toEqual([7, 5, 1]);
    expect(hasSigned(tableOf("requests"))).toBe(false);
    expect(hasSigned(undefined)).toBe(false);
  });

  it("stand whole or torn in a text, over blanks and marks", () => {
    const whole = termAt(fold("重 复 申 请3"), 0, terms, "");
    expect(whole?.terms.map(({ head }) => head?.id)).toEqual(["repeated"]);
    expect(whole).toMatchObject({ whole: true, length: 4 });
    expect(termAt(fold("要求提供公开"), 0, terms, "")).toMatchObject({ whole: false, length: 6 });
    expect(termAt(fold("其他"), 0, terms, "")?.terms.length).toBeGreaterThan(1);
    expect(termAt(fold("天气晴朗"), 0, terms, "")).toBeUndefined();
    expect(hasTermAt(fold("　无正当理由大量反复申请"), 0, terms)).toBe(true);
    expect(termsStarting(fold("无正"), 0, terms).map(({ head }) => head?.id)).toContain("excessive");
  });

  it("are compared character by character", () => {
    const [term] = termsStarting(fold("重复申请"), 0, terms);
    if (!term) throw new Error("no term");
    expect(compare(fold("重复申办"), 0, term)).toEqual({ length: 3, end: 3, exhausted: false });
    expect(compare(fold("重复"), 0, term)).toEqual({ length: 2, end: 2, exhausted: true });
  });

  it("are alike only where one is near and no other", () => {
    expect(alike("信访举报投拆类申请", "", terms)?.head?.id).toBe("petitionOrComplaint");
    expect(alike("其他", "", terms)).toBeUndefined();
    expect(alike("农村公路养护里程", "", terms)).toBeUndefined();
  });
});

test.each([
  ["一、总体情况", "chinese", 1, 2],
  ["（十二） 其他", "bracket", 12, 5],
  ["第三部分：收到", "chinese", 3, 5],
  ["4．四", "digit", 4, 2],
  ["总体情况", "none", 0, 0],
  ["2023年", "none", 0, 0],
])("the mark of %s", (line, kind, number, length) => {
  expect(markOf(line)).toEqual({ kind, number, length });
});

test("numbers and numerals answer each other", () => {
  for (let number = 1; number < 40; number += 1) expect(numberOf(numeralOf(number))).toBe(number);
  expect(numberOf("7")).toBe(7);
});

describe("titles of sections", () => {
  const section = (id: string) => {
    const found = [...edition.sections, ...older.sections].find((each) => each.id === id);
    if (!found) throw new Error(id);
    return found;
  };

  it("are folded, the longest first, and end in a text where their last character does", () => {
    const titles = titlesOf(section("disputes"));
    expect(titles).toContain("政府信息公开行政复议行政诉讼情况");
    expect(titles.map(({ length }) => length)).toEqual([...titles].map(({ length }) => length).sort((a, b) => b - a));
    const text = "四、政府信息公开行政复议、行政诉讼情况如下";
    expect(endOfTitle(text, 2, "政府信息公开行政复议行政诉讼情况")).toBe(19);
    expect(endOfTitle(text, 2, "政府信息公开年度")).toBeUndefined();
  });

  it("with a year in them are known by any year", () => {
    const dated = older.sections.find(({ title }) => title.includes("{{"));
    const plain = section("overview");
    expect(patternOf(plain)).toBeUndefined();
    if (dated) expect(patternOf(dated)?.test(dated.title.replace(/\{\{[^}]*\}\}/u, "2019"))).toBe(true);
  });

  it("of other wordings are known by what they speak of", () => {
    expect(sectionByWords(edition, "存在的不足和下一步改进打算")?.id).toBe("problems");
    expect(sectionByWords(edition, "天气")).toBeUndefined();
  });
});

test.each([
  ["元", -4, "12345", "1.2345"],
  ["千元", -1, "12.5", "1.25"],
  ["万元", 0, "8937.0276", "8937.0276"],
  ["亿元", 4, "1.2", "12000"],
  ["元", -4, "3", "0.0003"],
  ["百万元", 2, "1,234.5", "123450"],
])("%s in 万元", (unit, places, text, inWan) => {
  expect(placesToWan(unit)).toBe(places);
  expect(shiftPoint(text, places)).toBe(inWan);
});
