import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { officialStyle } from "#writers/write-docx/word-style.ts";
import { officeStyle } from "./office-style.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "office-style-"));
});
afterEach(() => rm(folder, { recursive: true }));

const put = (text: string) => writeFile(join(folder, "word-style.json"), text);

it("is the official style where there is no file", async () => {
  expect(await officeStyle(folder)).toBe(officialStyle);
});

it("is what the file says over the official style, the same object until the file changes", async () => {
  await put('{"body": {"font": "仿宋"}, "linePitchPt": 28}');
  const style = await officeStyle(folder);
  expect(style).toMatchObject({ body: { font: "仿宋", sizePt: 16 }, linePitchPt: 28, title: officialStyle.title });
  expect(await officeStyle(folder)).toBe(style);
  await put('{"linePitchPt": 29}');
  expect((await officeStyle(folder)).linePitchPt).toBe(29);
});

it("is refused in Chinese where the file is no style", async () => {
  for (const text of ["{", "3", '{"colour": "red"}', '{"body": {"sizePt": "大"}}']) {
    await put(text);
    await expect(officeStyle(folder)).rejects.toThrow(/word-style\.json/);
  }
});
