import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { styleValuesOf } from "#core/document/house-style.ts";
import { officialStyle } from "#writers/write-docx/word-style.ts";
import { keepStyle, shownStyle } from "./keep-style.ts";
import { officeStyle } from "./office-style.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "keep-style-"));
});
afterEach(() => rm(folder, { recursive: true }));

const official = styleValuesOf(officialStyle);

it("keeps what was set, and settings that no screen shows", async () => {
  await writeFile(join(folder, "word-style.json"), '{"table": {"outerLinePt": 2}, "rareFonts": {"甲": "乙"}}');
  await keepStyle({ ...official, "body.font": "仿宋", linePitchPt: 28, "heading1.bold": true }, folder);
  expect(await officeStyle(folder)).toMatchObject({
    body: { font: "仿宋", sizePt: 16 },
    linePitchPt: 28,
    heading1: { font: "黑体", bold: true },
    table: { outerLinePt: 2 },
    rareFonts: { 甲: "乙" },
  });
  expect((await shownStyle(folder)).values).toMatchObject({ "body.font": "仿宋", linePitchPt: 28 });
  expect(await readdir(folder)).toEqual(["word-style.json"]);
});

it("is the official style to begin with, and after its values were kept", async () => {
  expect((await shownStyle(folder)).values).toEqual(official);
  await keepStyle(official, folder);
  expect(await officeStyle(folder)).toEqual(officialStyle);
});

it.each([
  ["a size beyond all", { "body.sizePt": 500 }],
  ["no size", { "body.sizePt": "大" }],
  ["a margin wider than the page", { "page.leftMm": 200 }],
  ["no font", { "body.font": " " }],
  ["a font that is markup", { "title.font": '"><w:b/>' }],
  ["a number that is none", { linePitchPt: Number.NaN }],
])("%s is refused, and the style stays", async (_, wrong) => {
  await keepStyle({ ...official, linePitchPt: 30 }, folder);
  await expect(keepStyle({ ...official, ...wrong }, folder)).rejects.toMatchObject({ status: 422 });
  expect((await officeStyle(folder)).linePitchPt).toBe(30);
});

it("a missing value is refused; one that no screen has is not written", async () => {
  const { linePitchPt: _gone, ...rest } = official;
  await expect(keepStyle(rest, folder)).rejects.toMatchObject({ status: 422 });
  await keepStyle({ ...official, "__proto__.polluted": true, "page.widthMm": 1 }, folder);
  expect((await officeStyle(folder)).page.widthMm).toBe(210);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

it("says that the file is broken, and a save mends it", async () => {
  await writeFile(join(folder, "word-style.json"), "{");
  expect((await shownStyle(folder)).broken).toContain("word-style.json");
  await keepStyle(official, folder);
  expect((await shownStyle(folder)).broken).toBeUndefined();
});
