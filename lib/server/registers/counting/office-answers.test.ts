// What an office answered is known again next year, in whatever writing, and cannot be read out of what is kept.
import { describe, expect, it } from "vitest";
import { titleKey } from "#core/register/known-columns.ts";
import { wordKey } from "#core/register/told.ts";
import { isAnswered, toldBy, withAnswers } from "./office-answers.ts";

const none = { words: {}, columns: {} };
const memory = withAnswers(undefined, {
  words: { 信息不存在: "notHeld", 某某公司: "commercialEnterprise" },
  columns: { "谁来问（必填）": "applicant" },
});
const word = (of: typeof memory, text: string) => toldBy(of).word?.(wordKey(text));
const column = (of: typeof memory, title: string) => toldBy(of).column?.(titleKey(title));

describe("answers", () => {
  it("are known again however they are written", () => {
    expect(word(memory, " 信息 不存在。")).toBe("notHeld");
    expect(column(memory, "谁来问")).toBe("applicant");
    expect(column(memory, "谁 来 问：")).toBe("applicant");
  });

  it("of words are none of columns, and what was not answered is unknown", () => {
    expect(column(memory, "信息不存在")).toBeUndefined();
    expect(word(memory, "谁来问")).toBeUndefined();
    expect(word(memory, "别的")).toBeUndefined();
  });

  it("given later stand for those before, the others stay", () => {
    const later = withAnswers(memory, { words: { 信息不存在: "mustBeCreated" }, columns: {} });
    expect([word(later, "信息不存在"), word(later, "某某公司")]).toEqual(["mustBeCreated", "commercialEnterprise"]);
    expect(later.salt).toBe(memory.salt);
    expect(word(memory, "信息不存在")).toBe("notHeld");
  });

  it("about a column can be taken back", () => {
    const back = withAnswers(memory, { words: {}, columns: { 谁来问: "auto" } });
    expect(column(back, "谁来问")).toBeUndefined();
    expect(Object.keys(back.columns)).toEqual([]);
  });

  it("that are kept name no use of a column that this program does not know", () => {
    const odd = {
      ...memory,
      columns: Object.fromEntries(Object.keys(memory.columns).map((key) => [key, "formerUse"])),
    };
    expect(column(odd, "谁来问")).toBeUndefined();
  });
});

describe("what is kept", () => {
  it("holds none of the register's words", () => {
    expect(JSON.stringify(memory)).not.toMatch(/\p{Script=Han}/u);
    expect(Object.keys(memory.words)).toHaveLength(2);
  });

  it("is another for every office, so that nobody finds words by trying them once for all", () => {
    const other = withAnswers(undefined, { words: { 信息不存在: "notHeld" }, columns: {} });
    expect(other.salt).not.toBe(memory.salt);
    expect(Object.keys(memory.words)).not.toContain(Object.keys(other.words)[0]);
  });
});

it("something is answered where a word or a column is", () => {
  expect(isAnswered(none)).toBe(false);
  expect(isAnswered({ ...none, words: { a: "b" } })).toBe(true);
  expect(isAnswered({ ...none, columns: { a: "auto" } })).toBe(true);
});
