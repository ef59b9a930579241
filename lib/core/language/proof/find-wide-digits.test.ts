import { expect, test } from "vitest";
import { findWideDigits } from "./find-wide-digits.ts";

test("digits in full width are found as runs", () => {
  expect(findWideDigits("发布１２３４条，2023年")).toEqual([
    { kind: "wideDigits", from: 2, to: 6, found: "１２３４", right: "1234" },
  ]);
});
