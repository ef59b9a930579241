import { describe, expect, it } from "vitest";
import { emWidth, titleLines } from "./title-lines.ts";

describe("titleLines", () => {
  it("breaks before the year where one line is too short", () => {
    expect(titleLines("开封市人民政府2021年政府信息公开工作年度报告")).toEqual([
      "开封市人民政府",
      "2021年政府信息公开工作年度报告",
    ]);
    expect(titleLines("甲县2021年政府信息公开年度报告")).toEqual(["甲县2021年政府信息公开年度报告"]);
  });

  it("keeps a margin where the width is nearly full: programs measure a full line differently", () => {
    const full = "青禾县农业局2021年政府信息公开年度报告";
    expect(emWidth(full)).toBe(19);
    expect(titleLines(full)).toEqual([full]);
    expect(titleLines(`甲${full}`)).toEqual(["甲青禾县农业局", "2021年政府信息公开年度报告"]);
  });

  it.each([
    "青海省果洛藏族自治州/玛多县人民政府黄河源办公室",
    "湘西土家族苗族自治州/凤凰县市场监督管理局",
    "中国（四川）自由贸易试验区/川南临港片区管理委员会",
    "苏州市吴中区太湖度假区/党工委管委会综合办公室",
    "广州市天河区城市管理和/综合执法局珠江新城执法队",
    "山东省济南市市中区/人民政府杆石桥街道办事处",
  ])("breaks a long name between words and evenly: %s", (wanted) => {
    const lines = titleLines(`${wanted.replace("/", "")}2021年政府信息公开工作年度报告`);
    expect(lines.join("/")).toBe(`${wanted}/2021年政府信息公开工作年度报告`);
  });

  it("cuts no number, loses nothing and leaves no line too long, whatever the name", () => {
    for (const name of [
      "一二三四五六七八九十12345678901234567890一二三四五六七八九十",
      "市".repeat(500),
      "Ａ（".repeat(40),
    ]) {
      const title = `${name}2021年政府信息公开工作年度报告`;
      const lines = titleLines(title);
      expect(lines.join("")).toBe(title);
      for (const line of lines) expect(emWidth(line)).toBeLessThanOrEqual(19);
    }
    expect(titleLines("一二三四五六七八九十12345678901234567890一二三四五六七八九十")).toContain(
      "12345678901234567890",
    );
  });
});
