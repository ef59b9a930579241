import { describe, expect, it } from "vitest";
import { copiedProse, longSentences } from "./copied-prose.ts";

const sentence = (at: number) =>
  `本单位第${"甲乙丙丁戊己庚辛壬癸"[at]}项工作由办公室牵头并会同各科室按照要求逐项梳理后对外公布`;
const text = (...numbers: readonly number[]) => ({ overview: numbers.map((at) => `${sentence(at)}。`).join("") });
const office = (name: string, ...numbers: readonly number[]) => ({ name, sentences: longSentences(text(...numbers)) });
const told = (...offices: Parameters<typeof copiedProse>[0]) =>
  copiedProse(offices).map(({ office: who, other }) => `${who}←${other}`);

describe("long sentences", () => {
  it("of all parts count, each once; short ones, and what follows a colon's list, as they are divided", () => {
    expect(
      longSentences({ overview: `${sentence(0)}。简短。`, others: `${sentence(0)}；${sentence(1)}\n无` }).size,
    ).toBe(2);
    expect(longSentences({}).size).toBe(0);
    expect(longSentences({ overview: "短句。".repeat(50) }).size).toBe(0);
  });

  it("are the same whatever figures, years and marks stand in them", () => {
    const [one] = longSentences({
      a: "2023年全年共受理申请12件，其中自然人申请10件，商业企业申请2件，均已按期办结并答复申请人。",
    });
    const [other] = longSentences({
      a: "2024年，全年共受理申请 3 件（其中自然人申请0件、商业企业申请3件），均已按期办结并答复申请人。",
    });
    expect(one).toBeDefined();
    expect(one).toBe(other);
  });

  it("differ by one character, and by its place", () => {
    const [one] = longSentences(text(0));
    expect([...longSentences(text(1))][0]).not.toBe(one);
    const swapped = longSentences({ a: sentence(0).replace("牵头", "头牵") });
    expect([...swapped][0]).not.toBe(one);
  });
});

describe("offices that wrote the same", () => {
  it("at least three long sentences and half of them: the later one is told, with the one it shares most with", () => {
    expect(told(office("甲", 0, 1, 2), office("乙", 0, 1, 2))).toEqual(["乙←甲"]);
    expect(told(office("甲", 0, 1, 2, 3), office("乙", 4, 5, 6, 7), office("丙", 0, 4, 5, 6))).toEqual(["丙←乙"]);
  });

  it("two shared sentences, or fewer than half, are no copy", () => {
    expect(told(office("甲", 0, 1), office("乙", 0, 1))).toEqual([]);
    expect(told(office("甲", 0, 1, 2), office("乙", 0, 1, 2, 3, 4, 5, 6))).toEqual([]);
    expect(told(office("甲", 0, 1, 2), office("乙", 0, 1, 2, 3, 4, 5))).toEqual(["乙←甲"]);
  });

  it("what more than three write comes from the notice that all were sent", () => {
    const all = ["甲", "乙", "丙", "丁"].map((name) => office(name, 0, 1, 2));
    expect(told(...all.slice(0, 3))).toEqual(["乙←甲", "丙←甲"]);
    expect(told(...all)).toEqual([]);
  });

  it("the message says how many sentences, and nothing of the text", () => {
    const [found] = copiedProse([office("甲局", 0, 1, 2), office("乙局", 0, 1, 2)]);
    expect(found).toEqual({
      kind: "copiedText",
      office: "乙局",
      other: "甲局",
      cells: [],
      message: "文字有 3 个长句与“甲局”相同，请核实是否照抄",
    });
  });

  it("an office without long sentences copies from nobody", () => {
    expect(told(office("甲"), office("乙"), office("丙", 0))).toEqual([]);
  });
});
