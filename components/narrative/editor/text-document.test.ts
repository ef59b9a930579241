// What is stored is not changed by being opened: text → document → text is the same text, for every text.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { publishedJson, seeds } from "#testing/published-report.ts";
import { docOf, endPositionAt, offsetAt, positionAt, textOf } from "./text-document.ts";

const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 80 }),
  fc.string({
    unit: fc.constantFrom(
      "公开",
      "{{年度}}",
      "{{ 予以公开 · 自然人 }}",
      "{{予以公开|占总计·总计}}",
      "{{没有的数}}",
      "{{",
      "}}",
      "{",
      "}",
      "\n",
      "\r",
      "\r\n",
      " ",
      "\u3000",
      "\u00a0",
      "\t",
      "\u200b",
      "\u2028",
      "\u0000",
      "\ud800",
      "\udc00",
      "𠮷",
      "＿＿",
      "（一）",
      "1.",
    ),
    maxLength: 40,
  }),
);

describe("text → document → text", () => {
  it("is the same text, whatever it is", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(textOf(docOf(text))).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });

  it("gives only documents that the schema allows", () => {
    fc.assert(fc.property(anyText, (text) => docOf(text).check()));
  });

  it.each(seeds)("is the same for every text of %s", (name) => {
    for (const text of Object.values(publishedJson(name).narrative)) expect(textOf(docOf(text))).toBe(text);
  });

  it("is the same for a hundred thousand characters, on one line and on many", () => {
    const sentence = "全年新收政府信息公开申请{{本年新收政府信息公开申请数量}}件，";
    const long = sentence.repeat(Math.ceil(100_000 / sentence.length));
    expect(textOf(docOf(long))).toBe(long);
    const lines = `${sentence}\n`.repeat(3000);
    expect(textOf(docOf(lines))).toBe(lines);
  });

  it("takes placeholders as one piece, whether or not they name anything", () => {
    const doc = docOf("共{{予以公开}}件（{{没有的数}}）");
    const held: string[] = [];
    doc.descendants((node) => {
      if (node.type.name === "held") held.push(node.attrs.typed);
    });
    expect(held).toEqual(["{{予以公开}}", "{{没有的数}}"]);
  });
});

describe("places", () => {
  it("lead to the document and back, to before a piece from inside it", () => {
    fc.assert(
      fc.property(anyText, fc.nat(120), (text, at) => {
        const doc = docOf(text);
        const offset = Math.min(at, text.length);
        const position = positionAt(doc, offset);
        const back = offsetAt(doc, position);
        expect(back).toBeLessThanOrEqual(offset);
        expect(text.slice(back, offset)).not.toContain("\n");
        if (back < offset) expect(/^(?:\{\{|\r)/.test(text.slice(back))).toBe(true);
        const end = offsetAt(doc, endPositionAt(doc, offset));
        expect(end).toBeGreaterThanOrEqual(offset);
        if (back === offset) expect(end).toBe(offset);
      }),
    );
  });
});
