import fc from "fast-check";
import { expect, it } from "vitest";
import { foldProse } from "./fold-prose.ts";

it.each([
  ["收到申请 58 件", "收到申请58件"],
  ["收到申请\u300058\u00a0件", "收到申请58件"],
  ["收到申请5\u200b8件", "收到申请58件"],
  ["\ufeff公\u00ad开\u2060", "公开"],
  ["收到申请５８件，占９．５％", "收到申请58件，占9.5%"],
  ["发布１，２３４条", "发布1,234条"],
  ["发布1,234条,其中", "发布1,234条，其中"],
  ["一、二，三", "一、二，三"],
  ["公開(試行)", "公开（试行）"],
])("%j reads %j", (typed, read) => {
  expect(foldProse(typed).text.replace(/\n$/u, "")).toBe(read);
});

it.each([
  ["a line that a page broke goes on", "全年收到申请\n58件。", "全年收到申请58件。"],
  ["a page number between is skipped", "全年收到申请\n- 3 -\n58件。", "全年收到申请58件。"],
  [
    "so is one in wide digits or with what takes no room in it",
    "全年收到申请\n—\u200b５\n58件。",
    "全年收到申请58件。",
  ],
  ["a full stop ends a paragraph", "有序推进。\n加强培训。", "有序推进。\n加强培训。"],
  ["a heading begins one", "有序推进\n（二）加强培训\n落实。", "有序推进\n（二）加强培训\n落实。"],
])("%s", (_, typed, read) => {
  expect(foldProse(typed).text.replace(/\n$/u, "")).toBe(read);
});

const prose = fc.string({
  unit: fc.constantFrom(..."公开申请五58，。,.（)(% 　\n\u200b\ufeff％５，—「開".split("")),
  maxLength: 60,
});

it("every character knows where it stood, in order, and the end is the end", () => {
  fc.assert(
    fc.property(prose, (typed) => {
      const { text, at } = foldProse(typed);
      expect(at).toHaveLength(text.length + 1);
      expect(at.every((place, index) => index === 0 || place >= (at[index - 1] ?? 0))).toBe(true);
      expect(at[text.length]).toBe(typed.length);
      for (const [index, character] of [...text].entries())
        if (/[公申请五58—]/u.test(character) && /[公申请五58—]/u.test(typed[at[index] ?? -1] ?? ""))
          expect(typed[at[index] ?? -1]).toBe(character);
    }),
  );
});

it("what was read is not changed by reading it again", () => {
  fc.assert(
    fc.property(prose, (typed) => {
      const once = foldProse(typed).text;
      expect(foldProse(once).text).not.toMatch(/[ \u3000\u200b\ufeff]/u);
      expect(foldProse(once).text.replaceAll("\n", "")).toBe(once.replaceAll("\n", ""));
    }),
  );
});
