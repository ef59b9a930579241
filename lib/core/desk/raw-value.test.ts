import { describe, expect, it } from "vitest";
import { shownOrRaw } from "./raw-value.ts";

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
