import { describe, expect, it } from "vitest";
import { listMark } from "./list-marks.ts";

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
});
