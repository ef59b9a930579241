// The title of a report: found where it is printed, and never made up.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { titleOfLines, titleWithin, withPlainYears } from "./find-title.ts";

describe("a title on lines of its own", () => {
  it.each([
    [["青禾县林业局2024年政府信息公开工作年度报告"], "青禾县林业局", 2024],
    [["青禾县林业局", "2024年政府信息公开工作年度报告"], "青禾县林业局", 2024],
    [["青 禾 县 林 业 局", "2024 年 政 府 信 息 公 开", "工 作 年 度 报 告"], "青禾县林业局", 2024],
    [["《青禾县林业局2024年度政府信息公开年报》"], "青禾县林业局", 2024],
    [["青禾縣林業局2024年政府信息公開工作年度報告"], "青禾縣林業局", 2024],
    [["关于公布青禾县林业局2024年政府信息公开工作年度报告的公告"], "青禾县林业局", 2024],
    [["青禾县人民政府关于报送2024年政府信息公开工作年度报告的函"], "青禾县人民政府", 2024],
    [["2024年青禾县林业局政府信息公开工作年度报告"], "青禾县林业局", 2024],
    [["标题：青禾县林业局2024年政府信息公开年度报告"], "青禾县林业局", 2024],
    [["青禾县林业局政府信息公开工作年度报告"], "青禾县林业局", undefined],
    [["青禾县林业局２０２４年政府信息公开工作年度报告"], "青禾县林业局", 2024],
    [["青禾县林业局二〇二四年政府信息公开工作年度报告"], "青禾县林业局", 2024],
    [["青禾县林业局", "二○二四年度政府信息公开工作年度报告"], "青禾县林业局", 2024],
    [["青禾县林业局政府信息公开工作年度报告（2024年）"], "青禾县林业局", 2024],
    [["青禾县林业局政府信息公开工作年度报告(2024年度)"], "青禾县林业局", 2024],
    [["青禾县林业局关于2024年度政府信息公开工作的年度报告"], "青禾县林业局", 2024],
    [["关于公布青禾县林业局二〇二四年政府信息公开工作年度报告的公告"], "青禾县林业局", 2024],
  ])("%j", (lines, office, year) => {
    const title = titleOfLines(lines);
    expect([title?.office, title?.year]).toEqual([office, year]);
  });

  it.each([
    "关于做好2024年政府信息公开工作年度报告编制工作的通知",
    "现将青禾县林业局2024年政府信息公开工作年度报告公布如下。",
    "2024年，青禾县林业局政府信息公开工作年度报告",
    "政府信息公开年报",
    "历年政府信息公开年度报告",
    "首页 > 政府信息公开年报",
    "编制政府信息公开年度报告",
    "青禾县林业局2024年工作总结",
    "",
  ])("%j is none that names an office", (text) => {
    expect(titleOfLines([text])?.office ?? "").toBe("");
  });

  it("whatever office and year it prints, these are read and no others", () => {
    const han = fc.array(fc.constantFrom(..."青禾县柳河市林业水务教育局镇街道办事处"), { minLength: 3, maxLength: 14 });
    const kind = fc.constantFrom(
      "政府信息公开工作年度报告",
      "政府信息公开年度报告",
      "信息公开年报",
      "政务公开工作年度报告",
    );
    fc.assert(
      fc.property(han, fc.integer({ min: 2008, max: 2030 }), kind, fc.boolean(), (characters, year, words, broken) => {
        const office = characters.join("");
        const lines = broken ? [office, `${year}年${words}`] : [`${office}${year}年${words}`];
        const title = titleOfLines(lines);
        expect([title?.office, title?.year, title?.title]).toEqual([office, year, lines.join("")]);
      }),
    );
  });
});

describe("a title in a longer line", () => {
  it("is cut out of the words before and behind it", () => {
    const found = titleWithin("首页 > 信息公开 > 青禾县林业局2024年政府信息公开工作年度报告 发布时间：2025-01-20");
    expect(found).toMatchObject({ office: "青禾县林业局", year: 2024, rest: " 发布时间：2025-01-20" });
    expect(found?.inSentence).toBeUndefined();
    expect(found?.before.endsWith("> ")).toBe(true);
  });

  it("before text that runs on from it is a title still", () => {
    const found = titleWithin("青禾县林业局2024年政府信息公开工作年度报告根据条例第五十条编制。");
    expect([found?.office, found?.rest, found?.inSentence]).toEqual([
      "青禾县林业局",
      "根据条例第五十条编制。",
      undefined,
    ]);
  });

  it("inside a sentence says whose report this is, and is no title line", () => {
    const found = titleWithin("现公布青禾县林业局2024年政府信息公开工作年度报告，请社会监督。");
    expect(found).toMatchObject({ office: "青禾县林业局", year: 2024, inSentence: true });
  });

  it("with a year in words or wide digits is cut out at the same places", () => {
    for (const year of ["２０２４", "二〇二四"]) {
      const found = titleWithin(`首页 青禾县林业局${year}年政府信息公开工作年度报告 发布时间：2025-01-20`);
      expect([found?.office, found?.year, found?.rest]).toEqual(["青禾县林业局", 2024, " 发布时间：2025-01-20"]);
    }
  });

  it("before, title and rest are together the line", () => {
    const piece = fc.constantFrom(
      "首页 ",
      "> ",
      "青禾县林业局",
      "2024年",
      "政府信息公开",
      "工作年度报告",
      "根据条例",
      "，",
      "。",
      "发布",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const line = pieces.join("");
        const found = titleWithin(line);
        if (found) expect(line.startsWith(found.before) && line.endsWith(found.rest)).toBe(true);
      }),
    );
  });
});

it.each([
  ["２０２４年", "2024年"],
  ["二〇二四年", "2024年"],
  ["二○一九年、二零二〇年", "2019年、2020年"],
  ["一九九八年", "一九九八年"],
  ["二十四年", "二十四年"],
  ["２件", "2件"],
])("%s in plain digits: %s, no longer and no shorter", (text, plain) => {
  expect(withPlainYears(text)).toBe(plain);
  expect(withPlainYears(text)).toHaveLength(text.length);
});
