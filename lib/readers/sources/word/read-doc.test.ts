// Word 97–2003 documents: published reports, cells that are blank or struck out, and files that are broken.
import { describe, expect, it } from "vitest";
import { toExchange } from "#core/report/exchange.ts";
import { readReport } from "#readers/read-report.ts";
import { publishedBytes, publishedJson } from "#testing/published-report.ts";

async function read(bytes: Uint8Array) {
  const result = await readReport(bytes);
  if (!result.ok) throw new Error(result.message);
  const exchange = toExchange(result.edition, result.report);
  return { ...result, exchange, figures: exchange.figures as Record<string, unknown> };
}

const luohe = publishedBytes("other-kinds/luohe-2019.doc");

describe("published reports", () => {
  it("a .doc gives every figure and its text word for word", async () => {
    const { exchange, report } = await read(luohe);
    const truth = publishedJson("seed-2019-luohe");
    expect(exchange.figures).toEqual(truth.figures);
    expect(exchange.narrative).toEqual(truth.narrative);
    expect(report.office.name).toBe("漯河市人民政府");
  });

  it("a .wps gives every figure and keeps Chinese quotation marks", async () => {
    const { exchange, report } = await read(publishedBytes("other-kinds/suqian-2024.wps"));
    expect(exchange.figures).toEqual(publishedJson("2024-suqian").figures);
    expect(report.narrative.overview).toContain("“优质公开”");
  });
});

// Made by LibreOffice from a page: in 予以公开 four cells are empty, in 部分公开 a figure stands struck out before the right one.
describe("blank and struck cells", () => {
  it("leave no figure in a wrong place", async () => {
    const { figures, notes, report } = await read(publishedBytes("other-kinds/blank-and-struck.doc"));
    const truth = publishedJson("2024-suqian").figures;
    const wrong = Object.entries(figures).filter(([cell, value]) => value !== null && value !== truth[cell]);
    expect(wrong).toEqual([]);
    expect(report.entries.requests_partlyDisclosed_naturalPerson).toBe("462");
    expect(Object.values(figures).filter((value) => value !== null)).toHaveLength(193);
    expect(notes.join()).toContain("1 处文字带删除线");
  });
});

// Made by LibreOffice: a report of a few lines with a text box and a footnote.
it("text in boxes and footnotes is told", async () => {
  const { report, notes } = await read(publishedBytes("other-kinds/box-and-footnote.doc"));
  expect(report.narrative.overview).toMatch(/^全年平稳/u);
  expect(notes.join()).toMatch(/文本框或脚注里有文字.*框里的说明.*脚注里的说明/u);
});

describe("broken documents", () => {
  it.each([
    ["half of it", () => luohe.subarray(0, Math.floor(luohe.length / 2)), /损坏/u],
    ["its head alone", () => luohe.subarray(0, 512), /损坏/u],
    [
      "the mark of a compound file alone",
      () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      /损坏/u,
    ],
  ])("%s", async (_, make, message) => {
    const result = await readReport(make());
    expect(result.ok ? "" : result.message).toMatch(message);
  });

  it("one with a password says so", async () => {
    const locked = Buffer.from(luohe);
    // The flag fEncrypted of the file's head (MS-DOC 2.5.2), which begins the WordDocument stream.
    const head = locked.indexOf(Buffer.from([0xec, 0xa5]));
    locked.writeUInt16LE(locked.readUInt16LE(head + 0xa) | 0x100, head + 0xa);
    const result = await readReport(locked);
    expect(result.ok ? "" : result.message).toMatch(/密码/u);
  });

  it("random bytes changed: read or refused, never a crash, never for long", async () => {
    let state = 7;
    const next = (below: number) => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      return state % below;
    };
    for (let round = 0; round < 40; round += 1) {
      const bytes = Buffer.from(luohe);
      for (let change = 0; change < 20; change += 1) bytes[512 + next(bytes.length - 512)] = next(256);
      const started = performance.now();
      const result = await readReport(bytes);
      if (!result.ok) expect(result.message).toMatch(/\p{Script=Han}/u);
      expect(performance.now() - started).toBeLessThan(5_000);
    }
  });
});
