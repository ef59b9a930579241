import { describe, expect, it } from "vitest";
import { chineseNumeral, listMark } from "./list-marks.ts";
import { shownOrRaw } from "./raw-value.ts";

describe("list marks", () => {
  it.each([
    [1, "", "", "1."],
    [3, "list-style-type: decimal", "1", "3."],
    [12, "list-style-type: cjk-ideographic", "", "十二、"],
    [2, "list-style-type: simp-chinese-informal", "", "二、"],
    [1, "", "a", ""],
  ])("%i with %j %j is %j", (number, style, type, mark) => {
    expect(listMark(number, style, type)).toBe(mark);
  });

  it("counts in Chinese up to 99", () => {
    expect([1, 10, 11, 20, 99, 100].map(chineseNumeral)).toEqual(["一", "十", "十一", "二十", "九十九", "100"]);
  });
});

describe("the number behind a cell", () => {
  it.each([
    ["-", { xNum: "0" }, "0"],
    ["####", { sdval: "10582" }, "10582"],
    ["1.2E+05", { sheetsValue: '{"1":3,"3":120000}' }, "120000"],
    ["8937.03", { xNum: "8937.0276" }, "8937.03"],
    ["无", { xNum: "" }, "无"],
    ["-", { sheetsValue: '{"1":2,"2":"-"}' }, "-"],
    ["-", { xNum: "1e9" }, "-"],
  ])("%j is %j → %j", (shown, raw, text) => {
    expect(shownOrRaw(shown, raw)).toBe(text);
  });
});
