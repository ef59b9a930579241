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

  it("divides a long name into lines of about the same length and cuts no number", () => {
    const title = "漯河市源汇区沙北经济技术开发区管理委员会办公室政务公开科2021年政府信息公开工作年度报告";
    const lines = titleLines(title);
    expect(lines.join("")).toBe(title);
    expect(lines).toHaveLength(3);
    for (const line of lines) expect(emWidth(line)).toBeLessThanOrEqual(21);
    expect(titleLines("一二三四五六七八九十12345678901234567890一二三四五六七八九十").join("|")).toContain(
      "12345678901234567890",
    );
  });
});
