import { expect, it } from "vitest";
import { partName, partOf } from "./part-of-file.ts";

it.each([
  ["年报.docx", 1, 2],
  ["（第 1 份，共 2 份）", 2, 3],
  ["汇编（全）.pdf", 12, 120],
])("%s: the name of a part says which it is, and of which file", (file, report, count) => {
  expect(partOf(partName(file, report, count))).toEqual({ name: file, report, count });
});

it.each([
  "年报.docx",
  "年报（第 1 份）.docx",
  "年报（第 1 份，共 2 份）.docx",
  "",
  "年报（第 x 份，共 2 份）",
  "年报（第 1111 份，共 2 份）",
])("%j is a whole file", (name) => {
  expect(partOf(name)).toBeUndefined();
});
