import fc from "fast-check";
import { expect, it } from "vitest";
import { halfWidthMarks } from "./half-width.ts";

it.each([
  ["我市, 积极推进", "我市，积极推进"],
  ["（一)公开,答复;完成", "（一）公开，答复；完成"],
  ["《条例》(国务院令第711号)规定", "《条例》（国务院令第711号）规定"],
  ["共12件,办结10件:", "共12件，办结10件："],
  ["(一)加强领导", "（一）加强领导"],
])("%s", (text, mended) => {
  expect(halfWidthMarks(text).mended).toBe(mended);
});

it.each(["1,234件", "8:30开始", "www.xuchang.gov.cn", "0370-1234567", "A, B, C", "H5(beta)"])(
  "%s is left alone",
  (text) => {
    expect(halfWidthMarks(text)).toEqual({ marks: [], mended: text });
  },
);

it("a mended text has nothing left to mend", () => {
  const word = fc.constantFrom("公开", "12", ",", ";", "(", ")", " ", "\n", "。", "《", "》", "a");
  fc.assert(
    fc.property(fc.array(word, { maxLength: 30 }), (words) => {
      let text = words.join("");
      for (let round = 0; round < 5; round++) text = halfWidthMarks(text).mended;
      expect(halfWidthMarks(text).marks).toEqual([]);
    }),
  );
});
