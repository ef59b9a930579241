import { expect, test } from "vitest";
import { withoutEnding } from "./without-ending.ts";

test("takes words off the end until none is left there", () => {
  expect(withoutEnding("不予公开的总数共", ["的", "总数", "共"])).toBe("不予公开");
  expect(withoutEnding("共有", ["有", "共"])).toBe("");
  expect(withoutEnding("总", ["总数"])).toBe("总");
  expect(withoutEnding("", ["的"])).toBe("");
});
