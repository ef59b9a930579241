import fc from "fast-check";
import { expect, it } from "vitest";
import { findBlanks, findDoubledMarks, findHalfWidth, mendMarks } from "./find-mark-slips.ts";

const mended = (text: string) => mendMarks(text, findHalfWidth(text));

it.each([
  ["我市,积极推进", "我市，积极推进"],
  ["（一)公开,答复;完成", "（一）公开，答复；完成"],
  ["《条例》(国务院令第711号)规定", "《条例》（国务院令第711号）规定"],
  ["共12件,办结10件:", "共12件，办结10件："],
  ["占7.75%;不同意公开", "占7.75%；不同意公开"],
  ["(一)加强领导", "（一）加强领导"],
  ["各县(市、区）共办理", "各县（市、区）共办理"],
  ["我局(2023)共公开.", "我局（2023）共公开。"],
  ["（就地办),创新", "（就地办），创新"],
])("%s", (text, right) => {
  expect(mended(text)).toBe(right);
});

it.each(["1,234件", "8:30开始", "www.xuchang.gov.cn", "0370-1234567", "A, B, C", "H5(beta)", "3.5万", "a (b) c"])(
  "%s is left alone",
  (text) => {
    expect(findHalfWidth(text)).toEqual([]);
  },
);

it("blanks and doubled marks have their places", () => {
  expect([...findBlanks("共 12 件，a b")].map(({ from, to }) => [from, to])).toEqual([
    [1, 2],
    [4, 5],
  ]);
  const text = "完成。。其中，，部分、。好。，";
  expect(mendMarks(text, [...findDoubledMarks(text)])).toBe("完成。其中，部分。好。");
});

it("a mended text has nothing left to mend, and only marks were changed", () => {
  const word = fc.constantFrom("公开", "12", ",", ";", "(", ")", "（", "）", " ", "\n", "。", "《", "》", "a");
  fc.assert(
    fc.property(fc.array(word, { maxLength: 30 }), (words) => {
      let text = words.join("");
      for (let round = 0; round < 5; round++) text = mended(text);
      expect(findHalfWidth(text)).toEqual([]);
      expect(text.replace(/[，；：（）？！。,;:()?!.]/gu, "")).toBe(
        words.join("").replace(/[，；：（）？！。,;:()?!.]/gu, ""),
      );
    }),
  );
});
