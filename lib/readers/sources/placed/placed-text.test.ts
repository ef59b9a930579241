// Text by its place on a page: lines from top to bottom, cells by their gaps, whatever the order in the file.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Blocks } from "#readers/blocks/blocks.ts";
import { addPlacedPage, type Glyphs } from "./placed-text.ts";

/** Characters of a line side by side, each as wide as high (digits half). */
function run(text: string, x: number, y: number, size = 10): readonly Glyphs[] {
  let at = x;
  return [...text].map((character) => {
    const width = /[\u0020-\u007e]/u.test(character) ? size / 2 : size;
    const glyph = { text: character, x: at, y, width, size };
    at += width;
    return glyph;
  });
}

function read(glyphs: readonly Glyphs[]) {
  const blocks = new Blocks();
  addPlacedPage(blocks, glyphs);
  return blocks.list.map((block) =>
    block.kind === "paragraph" ? block.text : block.rows.map((row) => row.map(({ text }) => text)),
  );
}

describe("a page", () => {
  const page = [
    ...run("一、总体情况", 100, 700),
    ...run("重复申请", 100, 650),
    ...run("12", 220, 650),
    ...run("0", 260, 650),
    ...run("3", 300, 650),
    ...run("全年平稳。", 100, 600),
  ];
  const expected = ["一、总体情况", [["重复申请", "12", "0", "3"]], "全年平稳。"];

  it("is read by place", () => {
    expect(read(page)).toEqual(expected);
  });

  it("is read the same in whatever order its glyphs come", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(page, { minLength: page.length }), (glyphs) => {
        expect(read(glyphs)).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });

  it("is read the same where its lines are a little uneven, and at any size", () => {
    const uneven = page.map((glyph, index) => ({ ...glyph, y: glyph.y + (index % 2) * 2 }));
    expect(read(uneven)).toEqual(expected);
    const large = page.map(({ text, x, y, width, size }) => ({
      text,
      x: x * 3,
      y: y * 3,
      width: width * 3,
      size: size * 3,
    }));
    expect(read(large)).toEqual(expected);
  });
});

describe("figures side by side", () => {
  it("are cells of their own already at a narrow gap: 1 and 2 are never 12", () => {
    expect(read([...run("1", 100, 700), ...run("2", 108, 700)])).toEqual([[["1", "2"]]]);
  });

  it("that touch are one figure", () => {
    expect(read(run("1204", 100, 700))).toEqual(["1204"]);
  });

  it("set as one text with blanks between are cells", () => {
    expect(
      read([
        { text: "重复申请", x: 100, y: 700, width: 40, size: 10 },
        { text: "0  12  -3", x: 160, y: 700, width: 45, size: 10 },
      ]),
    ).toEqual([[["重复申请", "0", "12", "-3"]]]);
  });
});

it("spaced-out characters of a title are one piece", () => {
  const spaced = [..."政府信息公开年度报告"].map((text, index) => ({
    text,
    x: 100 + index * 22,
    y: 700,
    width: 10,
    size: 10,
  }));
  expect(read(spaced)).toEqual(["政府信息公开年度报告"]);
});

it("the upper line of a wrapped cell comes behind the centered cell to its left", () => {
  const glyphs = [...run("（三）", 100, 695), ...run("其他法律行政法规", 200, 703)];
  expect(read(glyphs).flat().flat()).toEqual(["（三）", "其他法律行政法规"]);
});

it("page numbers are left out, figures alone on a line are not", () => {
  expect(read([...run("— 3 —", 280, 40), ...run("545", 280, 300)])).toEqual(["545"]);
});

it("no letter or digit of a page is lost", () => {
  const glyph = fc.record({
    text: fc.constantFrom("新", "收", "1", "23", "，", "A"),
    x: fc.integer({ min: 50, max: 500 }),
    y: fc.integer({ min: 50, max: 800 }),
    width: fc.constantFrom(5, 10, 20),
    size: fc.constantFrom(8, 10, 16),
  });
  fc.assert(
    fc.property(fc.array(glyph, { maxLength: 30 }), (glyphs) => {
      const words = (texts: readonly string[]) => [...texts.join("").replace(/[^\p{L}\p{N}]/gu, "")].sort().join("");
      const blocks = new Blocks();
      addPlacedPage(blocks, glyphs);
      const read = blocks.list.flatMap((block) =>
        block.kind === "paragraph" ? [block.text] : block.rows.flat().map(({ text }) => text),
      );
      expect(words(read)).toBe(words(glyphs.map(({ text }) => text)));
    }),
  );
});
