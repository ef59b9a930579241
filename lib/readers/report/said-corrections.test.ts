// What is a remark that takes a figure back, and what it says: the words that name the cell, what is right, what is called wrong.
import { describe, expect, it } from "vitest";
import { isCorrection, saidCorrections } from "./said-corrections.ts";

describe("is a correction", () => {
  it.each([
    "更正：上表“行政许可”应为25件。",
    "勘误：行政处罚误填为3，应为5",
    "注：以上数据有误，以市统计局公布的25件为准。",
    "※ 上表行政许可数填错，应为25",
    "上表中行政许可更正为25件。",
    "第二部分行政许可应为25件。",
  ])("in the text: %s", (text) => {
    expect(isCorrection(text, false, 2024)).toBe(true);
  });

  it.each(["行政许可应为25", "此处误报", "数字有误"])("in a table any such sentence: %s", (text) => {
    expect(isCorrection(text, true, 2024)).toBe(true);
  });

  it.each(["行政许可应为公开事项。", "我局更正了3条信息。", "信访件应为依法处理。", "以上级文件为准。"])(
    "not where it speaks of no table: %s",
    (text) => {
      expect(isCorrection(text, false, 2024)).toBe(false);
    },
  );

  it.each([
    "本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和",
    "请各单位如有数据有误及时更正",
    "经核对，上表数据准确无误",
  ])("not a rule of the form, a request, or praise: %s", (text) => {
    expect(isCorrection(text, true, 2024)).toBe(false);
  });

  it("not of another year, unless that one is named too", () => {
    expect(isCorrection("更正：2022年上表行政许可应为25件", false, 2024)).toBe(false);
    expect(isCorrection("更正：2024年上表行政许可应为25件，2022年为3件", false, 2024)).toBe(true);
  });

  it("not a text longer than any remark, and not a figure", () => {
    expect(isCorrection(`更正：上表行政许可应为25件。${"说".repeat(400)}`, false, 2024)).toBe(false);
    expect(isCorrection("12345", true, 2024)).toBe(false);
  });
});

describe("says", () => {
  it.each([
    ["行政许可应为25件", "25"],
    ["行政许可应为1,234件", "1,234"],
    ["行政许可更正为25", "25"],
    ["收费金额应为25.17万元", "25.17万元"],
  ])("what is right: %s", (text, figure) => {
    const [said] = saidCorrections(text);
    expect(said?.figure).toBe(figure);
  });

  it("which words name the cell, and which figure is called wrong", () => {
    const [said] = saidCorrections("上表“行政许可”误为52，应为25件。");
    expect(said?.about).toContain("行政许可");
    expect(said).toMatchObject({ figure: "25", before: ["52"] });
  });

  it("one thing after another", () => {
    const said = saidCorrections("行政许可应为25件；行政处罚应为3件。");
    expect(said.map(({ figure }) => figure)).toEqual(["25", "3"]);
    expect(said[1]?.about).not.toContain("行政许可");
  });

  it("no figure where there is none; a date and a clause are none", () => {
    expect(saidCorrections("上表行政许可有误")).toMatchObject([{ before: [] }]);
    expect(saidCorrections("上表行政许可有误")[0]?.figure).toBeUndefined();
    expect(saidCorrections("行政许可应为第20条所列").every(({ figure }) => figure === undefined)).toBe(true);
  });
});
