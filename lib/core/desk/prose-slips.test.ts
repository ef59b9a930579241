import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mendMarks } from "../language/proof/find-mark-slips.ts";
import { findSlips, mendAllSlips } from "./prose-slips.ts";

const seen = (text: string) => findSlips(text).map(({ found, replace }) => `${found}→${replace}`);

describe("findSlips", () => {
  it.each([
    ["2024年,我市坚持公开", "2024年，我市坚持公开"],
    ["政务 公开，共 12 件", "政务公开，共12件"],
    ["(一)主动公开", "（一）主动公开"],
    ["（一） 主动公开", "（一）主动公开"],
    ["依照条例(国务院令第711号)办理", "依照条例（国务院令第711号）办理"],
    ['坚持"公开为常态"原则', "坚持“公开为常态”原则"],
    ["加强管理;推进公开.", "加强管理；推进公开。"],
    ["办结。。其中，，部分、。", "办结。其中，部分。"],
    ["联系电话:0371-12345", "联系电话：0371-12345"],
  ])("%s → %s", (text, mended) => {
    expect(mendAllSlips(text)).toBe(mended);
  });

  it.each([
    "1,234件",
    "12:30开会",
    "1.强化公开",
    "3.5万人次",
    "见 https://www.gov.cn/a?b=1,2",
    "GB/T 9704-2012",
    "占比19.28%",
    "{{本年新收, 总计}}件",
    "a (b) c",
  ])("leaves %s alone", (text) => {
    expect(seen(text)).toEqual([]);
  });

  it("mends one at a time, at its own place", () => {
    const text = "甲,乙,丙";
    const [first] = findSlips(text);
    expect(first).toEqual({ kind: "halfWidth", from: 1, to: 2, found: ",", replace: "，" });
    expect(mendMarks(text, first ? [first] : [])).toBe("甲，乙,丙");
  });

  it("comes to rest and never touches placeholders, letters or digits", () => {
    const piece = fc.constantFrom(
      "公开",
      "信息",
      ",",
      ".",
      " ",
      "(",
      ")",
      '"',
      "1",
      "a",
      "。",
      "，",
      "\n",
      "{{予以公开, 总计}}",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join("");
        const mended = mendAllSlips(text);
        const words = (each: string) => each.replace(/[^\p{Script=Han}\w{}]/gu, "");
        expect(words(mended)).toBe(words(text));
        expect(findSlips(mended)).toEqual([]);
        expect(mended.split("{{予以公开, 总计}}").length).toBe(text.split("{{予以公开, 总计}}").length);
      }),
    );
  });
});
