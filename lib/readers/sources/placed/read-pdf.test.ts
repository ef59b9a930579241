// PDF pages that are turned, fonts that do not say what their glyphs mean, and streams that blow up.
import { deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { readReport } from "#readers/read-report.ts";
import { makePdf, type PlacedText, pdfWithStream } from "#testing/make-pdf.ts";

async function read(bytes: Uint8Array) {
  const result = await readReport(bytes);
  if (!result.ok) throw new Error(result.message);
  return result;
}

const texts: readonly PlacedText[] = [
  { x: 150, y: 760, text: "测试市2021年政府信息公开工作年度报告" },
  { x: 60, y: 720, text: "一、总体情况" },
  { x: 60, y: 700, text: "全年平稳。" },
  { x: 60, y: 660, text: "二、主动公开政府信息情况" },
  { x: 60, y: 640, text: "信息内容" },
  { x: 200, y: 640, text: "本年制发件数" },
  { x: 300, y: 640, text: "本年废止件数" },
  { x: 400, y: 640, text: "现行有效件数" },
  { x: 60, y: 620, text: "规章" },
  { x: 200, y: 620, text: "11" },
  { x: 300, y: 620, text: "2" },
  { x: 400, y: 620, text: "93" },
  { x: 60, y: 600, text: "行政许可" },
];
const figures = {
  normativeActs_governmentRules_issued: "11",
  normativeActs_governmentRules_repealed: "2",
  normativeActs_governmentRules_inForce: "93",
};

describe("pages", () => {
  it.each([0, 90, 180, 270] as const)("turned by %i degrees are read upright", async (turn) => {
    const { report } = await read(makePdf([{ texts, turn }]));
    expect(report.entries).toEqual(figures);
    expect(report.narrative.overview).toBe("全年平稳。");
    expect(report.office.name).toBe("测试市人民政府");
  });

  it("may each be turned another way", async () => {
    const more = [
      { x: 60, y: 760, text: "行政处罚" },
      { x: 200, y: 760, text: "705" },
    ];
    const { report } = await read(
      makePdf([
        { texts, turn: 90 },
        { texts: more, turn: 270 },
      ]),
    );
    expect(report.entries).toEqual({ ...figures, enforcement_penalties_decisions: "705" });
  });
});

/** Glyph numbers of figures in fonts that number from the blank: control signs, and among other glyphs true letters. */
const glyphNumbers = (text: string) => [...text].map((sign) => String.fromCharCode(sign.charCodeAt(0) - 29)).join("");

describe("a font without a table", () => {
  it("leaves its figures blank, with a note", async () => {
    const { report, notes } = await read(makePdf([{ texts, mute: [{ x: 200, y: 600, text: glyphNumbers("4821") }] }]));
    expect(report.entries).toEqual(figures);
    expect(notes.join()).toContain("1 处文字的字体没有字符对照表");
  });

  it("gives no figure of letters whose numbers look like one", async () => {
    // N, O and P of such a font have the numbers of 1, 2 and 3.
    const mute = [
      { x: 200, y: 600, text: glyphNumbers("NOP") },
      { x: 200, y: 560, text: glyphNumbers("2021-3") },
    ];
    const { report } = await read(makePdf([{ texts, mute }]));
    expect(report.entries).toEqual(figures);
  });
});

const blanks = (megabytes: number) => Buffer.alloc(megabytes * 1024 * 1024, " ");

describe("streams that blow up", () => {
  it.each([
    ["deflated once", "/Filter/FlateDecode", () => deflateSync(blanks(200))],
    [
      "deflated twice, some kilobytes",
      "/Filter[/FlateDecode/FlateDecode]",
      () => deflateSync(deflateSync(blanks(400))),
    ],
    ["with their filter named elsewhere", "/Filter 9 0 R", () => deflateSync(deflateSync(blanks(100)))],
    [
      "deflated again and again",
      "/Filter[/Fl/Fl/Fl/Fl/Fl/Fl]",
      () => Array.from({ length: 6 }).reduce<Buffer>((bytes) => deflateSync(bytes), blanks(1)),
    ],
  ])("%s are refused before they are read", { timeout: 60_000 }, async (_, dictionary, make) => {
    const bytes = pdfWithStream(dictionary, make());
    const before = process.memoryUsage().rss;
    const started = performance.now();
    const result = await readReport(bytes);
    expect(result.ok ? "" : result.message).toMatch(/展开后过大/u);
    expect(performance.now() - started).toBeLessThan(5_000);
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024);
  });

  it("of an ordinary size are read", async () => {
    const result = await readReport(pdfWithStream("/Filter/FlateDecode", deflateSync(Buffer.from("BT ET"))));
    expect(result.ok ? "" : result.message).toMatch(/文字层/u);
  });
});

describe("the place of a figure on its page", () => {
  /** The corner that the text "11" begins at, on a page as the file lays it out. */
  const corners = { 0: [200, 620], 90: [842 - 620, 200], 180: [595 - 200, 842 - 620], 270: [620, 595 - 200] } as const;

  it.each([0, 90, 180, 270] as const)("is told on a page turned by %i degrees", async (turn) => {
    const { source, report } = await read(makePdf([{ texts: [] }, { texts, turn }]));
    const place = report.reading?.normativeActs_governmentRules_issued?.place;
    const cells = source.blocks.flatMap((block) => (block.kind === "grid" ? block.rows.flat() : []));
    const cell = cells.find((one) => one.place === place);
    const [page, left = 0, bottom = 0, right = 0, top = 0] = cell?.spot ?? [];
    const [x, y] = corners[turn];
    expect([cell?.text, page]).toEqual(["11", 2]);
    expect([left - 2 <= x, x <= right + 2, bottom - 2 <= y, y <= top + 2]).toEqual([true, true, true, true]);
    const sides = [right - left, top - bottom];
    expect(Math.min(...sides)).toBeGreaterThan(5);
    expect(Math.max(...sides)).toBeLessThan(40);
    // The next figure of the row stands 100 points on: no box reaches as far.
    const next = cells.find(({ text }) => text === "2")?.spot ?? [];
    expect(Math.hypot((next[1] ?? 0) - left, (next[2] ?? 0) - bottom)).toBeGreaterThan(60);
  });
});
