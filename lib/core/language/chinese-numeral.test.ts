import { expect, it } from "vitest";
import { chineseNumeral } from "./chinese-numeral.ts";

it("counts in Chinese up to 99", () => {
  expect([1, 10, 11, 20, 99, 100].map(chineseNumeral)).toEqual(["一", "十", "十一", "二十", "九十九", "100"]);
});
