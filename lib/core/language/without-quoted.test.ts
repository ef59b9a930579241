import fc from "fast-check";
import { expect, test } from "vitest";
import { withoutQuoted } from "./without-quoted.ts";

test("takes out what the expression would, whatever the marks' order", () => {
  const texts = fc.array(fc.constantFrom("《", "》", "条例", "〈", "\n")).map((parts) => parts.join(""));
  fc.assert(fc.property(texts, (text) => withoutQuoted(text, "《", "》") === text.replace(/《[^》]*》/gu, "")));
  expect(withoutQuoted("甲（乙）丙（丁", "（", "）")).toBe("甲丙（丁");
});
