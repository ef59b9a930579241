import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changeBetween, mergeTexts } from "./merge-texts.ts";

describe("mergeTexts", () => {
  it.each([
    ["before theirs", "甲乙丙丁", "甲公开乙丙丁", "甲乙丙戊", "甲公开乙丙戊"],
    ["behind theirs", "甲乙丙丁", "甲乙丙丁公开", "戊己乙丙丁", "戊己乙丙丁公开"],
    ["nothing of theirs", "甲乙", "甲公开乙", "甲乙", "甲公开乙"],
    ["nothing of mine", "甲乙", "甲乙", "丙", "丙"],
    ["in the same piece", "甲乙丙", "甲公开丙", "甲戊丙", "甲戊公开丙"],
  ])("%s", (_, base, mine, theirs, merged) => {
    expect(mergeTexts(base, mine, theirs)).toBe(merged);
  });

  it("never loses a character that either put in", () => {
    const text = fc.string({ unit: fc.constantFrom("甲", "乙", "丙"), maxLength: 8 });
    fc.assert(
      fc.property(text, fc.nat(8), fc.nat(8), fc.nat(8), fc.nat(8), (base, a, b, c, d) => {
        const [from, to] = [Math.min(a, b, base.length), Math.min(Math.max(a, b), base.length)];
        const [start, end] = [Math.min(c, d, base.length), Math.min(Math.max(c, d), base.length)];
        const mine = `${base.slice(0, from)}公开${base.slice(to)}`;
        const theirs = `${base.slice(0, start)}结转${base.slice(end)}`;
        const merged = mergeTexts(base, mine, theirs);
        expect(merged).toContain("公开");
        expect(merged).toContain("结转");
      }),
    );
  });

  it("finds the one piece that differs", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (before, after) => {
        const { from, to, put } = changeBetween(before, after);
        expect(before.slice(0, from) + put + before.slice(to)).toBe(after);
      }),
    );
  });
});
