// What kind of file it is, told by its content; and what is refused, with what to do.
import { describe, expect, it } from "vitest";
import { makeZip } from "#testing/make-zip.ts";
import { recognizeBytes, recognizeOle, recognizeText, recognizeZip } from "./recognize-kind.ts";
import { openZip } from "./sources/container/unzip.ts";

const bytes = (...numbers: readonly number[]) => Uint8Array.from([...numbers, ...Array.from({ length: 40 }, () => 0)]);
const text = (words: string) => new TextEncoder().encode(words);
const told = (found: ReturnType<typeof recognizeBytes>) =>
  found === undefined ? "text?" : "kind" in found ? found.kind : found.refused.slice(0, 6);

describe("first bytes", () => {
  it.each([
    ["a PDF", text("%PDF-1.4\n"), "pdf"],
    ["a PDF behind a few blanks", text("\r\n  %PDF-1.7"), "pdf"],
    ["a text that speaks of PDF", text("年报 %PDF-1.4"), "text?"],
    ["a zip", bytes(0x50, 0x4b, 3, 4), "zip"],
    ["an old office file", bytes(0xd0, 0xcf, 0x11, 0xe0), "ole"],
    ["an empty zip", bytes(0x50, 0x4b, 5, 6), "这是压缩包，"],
    ["a program", bytes(0x4d, 0x5a, 0x90), "这是可执行程"],
    ["a Chinese text that begins like a program", text("MZ市2023年年报"), "text?"],
    ["an English text that begins like a program", text("MZ plain text of forty characters and more, really"), "text?"],
    ["a bitmap", bytes(0x42, 0x4d, 0x36), "这是图片，里"],
    ["a text that begins BM", text("BM plain text of forty characters and more, really"), "text?"],
    ["a photo", bytes(0xff, 0xd8, 0xff), "这是图片，里"],
    ["a RAR", bytes(0x52, 0x61, 0x72, 0x21), "这是压缩包，"],
    ["nothing", new Uint8Array(), "text?"],
  ])("of %s", (_, given, kind) => {
    expect(told(recognizeBytes(given))).toBe(kind);
  });
});

describe("text", () => {
  it.each([
    ["<!DOCTYPE html><html></html>", "html"],
    ["  <div class=x>年报</div>", "html"],
    [`${"年报".repeat(3_000)}<table><tr>`, "html"],
    ['{"schema":"nianbao/1"}', "json"],
    ["{ }", "json"],
    ["{年报}", "text"],
    ["{\\rtf1\\ansi", "这是 RTF"],
    ['<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">', "sheet"],
    ['<?xml version="1.0"?><rss/>', "文件内容不是"],
    ["一、总体情况\n<本年>", "text"],
    ["1 < 2, 3 > 2", "text"],
    ["", "text"],
  ])("%.40j is %s", (given, kind) => {
    const found = recognizeText(given);
    expect("kind" in found ? found.kind : found.refused).toMatch(new RegExp(`^${kind}`, "u"));
  });
});

describe("containers", () => {
  const zip = async (...paths: readonly string[]) =>
    recognizeZip(
      await openZip(
        makeZip(
          paths.map((path) => ({
            path,
            content: path === "mimetype" ? "application/vnd.oasis.opendocument.text" : "x",
          })),
        ),
      ),
    );
  it.each([
    [["word/document.xml"], "docx"],
    [["xl/workbook.xml", "docProps/core.xml"], "xlsx"],
    [["OFD.xml"], "ofd"],
    [["ofd.XML"], "ofd"],
  ])("%j is %s", async (paths, kind) => {
    expect(await zip(...paths)).toEqual({ kind });
  });

  it.each([
    [["xl/workbook.bin"], "xlsb"],
    [["ppt/presentation.xml"], "演示文稿"],
    [["content.xml", "mimetype"], "odt"],
    [["年报.docx", "年报2.docx"], "压缩包"],
  ])("%j is refused: %s", async (paths, said) => {
    expect(JSON.stringify(await zip(...paths))).toContain(said);
  });

  it("an OpenDocument workbook is told by what it says of itself", async () => {
    const made = makeZip([
      { path: "content.xml", content: "x" },
      { path: "mimetype", content: "application/vnd.oasis.opendocument.spreadsheet" },
    ]);
    expect(await recognizeZip(await openZip(made))).toEqual({ kind: "ods" });
  });
});

describe("old office files", () => {
  const ole = (at: number, ...names: readonly string[]) => {
    const file = Buffer.alloc(4_096);
    for (const [index, name] of names.entries()) file.write(`${name}\0`, at + index * 128, "utf16le");
    return recognizeOle(file);
  };

  it.each([
    [["WordDocument"], { kind: "doc" }],
    [["Workbook"], { kind: "xls" }],
    [["Book"], { kind: "xls" }],
  ])("%j is %j", (names, kind) => {
    expect(ole(1_024, ...names)).toEqual(kind);
  });

  it("with a password, of slides, or broken is refused; broken is said to be so", () => {
    expect(ole(1_024, "EncryptedPackage", "Workbook")).toMatchObject({ refused: expect.stringContaining("密码") });
    expect(ole(1_024, "PowerPoint Document")).toMatchObject({ refused: expect.stringContaining("演示文稿") });
    expect(ole(1_024)).toMatchObject({ broken: true });
  });

  it("a name anywhere else in the file is no stream", () => {
    expect(ole(1_030, "WordDocument")).toMatchObject({ broken: true });
    expect(ole(128, "WordDocument")).toMatchObject({ broken: true });
  });
});
